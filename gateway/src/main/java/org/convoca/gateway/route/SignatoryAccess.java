package org.convoca.gateway.route;

import org.convoca.gateway.session.SignatorySessions;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets the contacts of signatures in: programs, with their session in {@code Authorization: Bearer}. Our own pages need no script for what is here. */
@Component
class SignatoryAccess {

    /** The servlet attribute that holds for whom the service is called. */
    static final String SIGNATORY = "org.convoca.gateway.signatory";

    private final SignatorySessions sessions;

    SignatoryAccess(SignatorySessions sessions) {
        this.sessions = sessions;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> filter() {
        return (request, next) -> {
            var session = sessions.bearer(request.servletRequest());
            if (session.isEmpty()) {
                return Problems.answer(
                        ProblemType.NOT_SIGNED_IN,
                        "Send the session of a signature's contact in the header Authorization, as a Bearer token.");
            }
            request.servletRequest().setAttribute(SIGNATORY, session.get().signatory());
            return next.handle(request);
        };
    }
}
