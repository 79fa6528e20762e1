package org.convoca.gateway.route;

import java.util.Optional;
import org.convoca.gateway.session.OrganiserSession;
import org.convoca.gateway.session.Sessions;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Lets organisers in: programs with their session in {@code Authorization: Bearer}, scripts of our own pages with the cookie. A page from elsewhere
 * cannot use the cookie: only a browser that says that the request is our own page's is believed (Fetch Metadata).
 */
@Component
class OrganiserAccess {

    /** The servlet attribute that holds for whom the service is called. */
    static final String ON_BEHALF = "org.convoca.gateway.on-behalf";

    private final Sessions sessions;

    OrganiserAccess(Sessions sessions) {
        this.sessions = sessions;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> filter() {
        return (request, next) -> {
            var session = session(request);
            if (session.isEmpty()) {
                return Problems.answer(
                        ProblemType.NOT_SIGNED_IN,
                        "Send an organiser's session in the header Authorization, as a Bearer token.");
            }
            request.servletRequest().setAttribute(ON_BEHALF, session.get().onBehalf());
            return next.handle(request);
        };
    }

    private Optional<OrganiserSession> session(ServerRequest request) {
        var asked = request.servletRequest();
        var bearer = sessions.bearer(asked);
        return bearer.isPresent() || !"same-origin".equals(asked.getHeader("Sec-Fetch-Site"))
                ? bearer
                : sessions.of(asked);
    }
}
