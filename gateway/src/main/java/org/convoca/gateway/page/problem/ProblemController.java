package org.convoca.gateway.page.problem;

import java.util.Arrays;
import java.util.Locale;
import org.convoca.gateway.page.Pages;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the {@code type} of every problem leads (RFC 9457, section 3.1.1): what it means and what to do. */
@Controller
class ProblemController {

    private final Pages pages;

    ProblemController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/problems/{slug:[a-z-]{1,50}}")
    String explain(@PathVariable String slug, Locale reader, Model model) {
        var type = Arrays.stream(ProblemType.values())
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such problem type."));
        model.addAttribute("problem", type);
        model.addAttribute("page", pages.unlisted(reader, "/problems/" + type.slug()));
        return "problem";
    }
}
