package org.convoca.gateway.page.home;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page. Only {@code /} looks at what the browser would like to read; it shows the page there and sends nobody elsewhere. */
@Controller
class HomeController {

    private final Calls calls;
    private final Pages pages;
    private final Paths paths;

    HomeController(Calls calls, Pages pages, Paths paths) {
        this.calls = calls;
        this.pages = pages;
        this.paths = paths;
    }

    @GetMapping("/")
    String negotiated(Locale reader, Model model, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return home(reader, model);
    }

    @GetMapping(Paths.HOME)
    String localised(@PathVariable String lang, Model model) {
        return home(paths.language(lang).locale(), model);
    }

    private String home(Locale reader, Model model) {
        var found = Readings.required(calls.all(reader), ProblemType.NOT_FOUND);
        model.addAttribute("calls", found.value());
        model.addAttribute("stale", found.stale());
        model.addAttribute("page", pages.localised(reader, language -> "/" + language.code(), "/"));
        return "home";
    }
}
