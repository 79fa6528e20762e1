package org.convoca.gateway.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.problem.ProblemWriter;
import org.springframework.stereotype.Component;

/** Turns requests away at the edge, with a problem; for a person the pages show it as a page. */
@Component
class Refusals {

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    void refuse(HttpServletResponse response, ProblemType type, String detail) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        problems.write(response, type, detail);
    }
}
