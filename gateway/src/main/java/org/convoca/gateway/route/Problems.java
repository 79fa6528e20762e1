package org.convoca.gateway.route;

import java.util.List;
import java.util.Set;
import org.convoca.platform.problem.Problem;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** The gateway's own problems, in the form in which the services answer theirs. */
final class Problems {

    private Problems() {}

    static ServerResponse answer(ProblemType type, String detail) {
        return start(type).body(Problem.of(type, detail, List.of()));
    }

    static ServerResponse retryLater(String detail, long seconds) {
        return start(ProblemType.UNAVAILABLE)
                .header("Retry-After", String.valueOf(seconds))
                .body(Problem.of(ProblemType.UNAVAILABLE, detail, List.of()));
    }

    static ServerResponse notAllowed(Set<HttpMethod> allowed) {
        var type = ProblemType.METHOD_NOT_ALLOWED;
        return start(type).allow(allowed).body(Problem.of(type, type.hint(), List.of()));
    }

    private static ServerResponse.BodyBuilder start(ProblemType type) {
        return ServerResponse.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store");
    }
}
