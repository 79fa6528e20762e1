package org.convoca.gateway.route;

import java.util.List;
import org.convoca.platform.problem.Problem;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever else is asked of the API is not there, and a program is told so as a problem, whatever it accepts. */
@RestController
class NothingElse {

    @RequestMapping("/api/**")
    ResponseEntity<Problem> nothing() {
        var type = ProblemType.NOT_FOUND;
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(type, type.hint(), List.of()));
    }
}
