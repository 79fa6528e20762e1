package org.convoca.gateway.route;

import org.convoca.gateway.edge.PartnerKeys;
import org.convoca.platform.problem.ProblemType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets partners' programs in. What their keys are worth was found out at the edge; here it is asked whether they are for this call. */
final class PartnerAccess {

    private PartnerAccess() {}

    static HandlerFilterFunction<ServerResponse, ServerResponse> filter() {
        return (request, next) -> {
            var partner = PartnerKeys.partner(request.servletRequest());
            if (partner.isEmpty()) {
                return Problems.answer(
                        ProblemType.UNKNOWN_KEY,
                        "Send a partner's key in the header Authorization, as a Bearer token.");
            }
            return partner.get().mayActFor(request.pathVariable("slug"))
                    ? next.handle(request)
                    : Problems.answer(ProblemType.FORBIDDEN, "This key is for other calls.");
        };
    }
}
