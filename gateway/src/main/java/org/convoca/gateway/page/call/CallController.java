package org.convoca.gateway.page.call;

import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.share.Sharing;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A call's page, and the one after signing. */
@Controller
class CallController {

    private final CallPage callPage;
    private final Calls calls;
    private final Pages pages;
    private final Paths paths;
    private final Sharing sharing;

    CallController(CallPage callPage, Calls calls, Pages pages, Paths paths, Sharing sharing) {
        this.callPage = callPage;
        this.calls = calls;
        this.pages = pages;
        this.paths = paths;
        this.sharing = sharing;
    }

    /** Each rendered form is good for one reader, so no shared cache may keep the page. */
    @GetMapping(Paths.CALL)
    String call(@PathVariable String lang, @PathVariable String slug, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        return callPage.show(paths.language(lang), slug, model);
    }

    /** The same for everybody, whoever signed before (S-4). */
    @GetMapping(Paths.CALL + "/signed")
    String signed(@PathVariable String lang, @PathVariable String slug, Model model, HttpServletResponse response) {
        var language = paths.language(lang);
        var found = Readings.required(calls.find(slug, language.locale()), ProblemType.CALL_NOT_FOUND);
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("call", found.value());
        model.addAttribute("share", sharing.of(found.value().text().title(), Paths.call(language, slug)));
        model.addAttribute("callPath", Paths.call(language, slug));
        model.addAttribute("rollPath", Paths.roll(language, slug));
        model.addAttribute("page", pages.unlisted(language.locale(), other -> Paths.call(other, slug) + "/signed"));
        return "signed";
    }
}
