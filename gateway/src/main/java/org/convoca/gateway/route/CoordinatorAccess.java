package org.convoca.gateway.route;

import java.util.Optional;
import java.util.Set;
import org.convoca.gateway.session.CoordinatorSession;
import org.convoca.gateway.session.Coordinators;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Lets coordinators in: programs with their session in {@code Authorization: Bearer}, our own pages with the cookie. To change something by the cookie,
 * the browser itself must say that the request is our own page's (Fetch Metadata); to read, that it is not somebody else's.
 */
@Component
class CoordinatorAccess {

    /** The servlet attribute that holds for whom the service is called, and with what authority. */
    static final String COORDINATION = "org.convoca.gateway.coordination";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final long LATER = 10;

    private final Coordinators coordinators;

    CoordinatorAccess(Coordinators coordinators) {
        this.coordinators = coordinators;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> filter() {
        return (request, next) -> {
            Optional<CoordinatorSession> session;
            try {
                session = session(request);
            } catch (ProblemException e) {
                return Problems.retryLater(ProblemType.UNAVAILABLE.hint(), LATER);
            }
            if (session.isEmpty()) {
                return Problems.answer(
                        ProblemType.NOT_SIGNED_IN,
                        "Send a coordinator's session in the header Authorization, as a Bearer token.");
            }
            request.servletRequest().setAttribute(COORDINATION, session.get().coordination());
            return next.handle(request);
        };
    }

    private Optional<CoordinatorSession> session(ServerRequest request) {
        var asked = request.servletRequest();
        return asked.getHeader("Authorization") != null || !isOurs(request.method(), asked.getHeader("Sec-Fetch-Site"))
                ? coordinators.bearer(asked)
                : coordinators.of(asked);
    }

    /** Over plain http, and from old browsers, the header does not come; a file may be fetched without it. */
    private static boolean isOurs(HttpMethod method, @Nullable String site) {
        return READS.contains(method)
                ? site == null || site.equals("same-origin") || site.equals("none")
                : "same-origin".equals(site);
    }
}
