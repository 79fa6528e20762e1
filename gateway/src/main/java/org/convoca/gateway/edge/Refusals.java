package org.convoca.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.problem.ProblemWriter;
import org.springframework.stereotype.Component;

/** Turns requests away at the edge: a browser's with the error page, a program's with a problem. */
@Component
class Refusals {

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, ProblemType type, String detail)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (isForAPerson(request)) {
            response.sendError(type.status().value());
        } else {
            problems.write(response, type, detail);
        }
    }

    private static boolean isForAPerson(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/v")
                && Objects.requireNonNullElse(request.getHeader("Accept"), "").contains("text/html");
    }
}
