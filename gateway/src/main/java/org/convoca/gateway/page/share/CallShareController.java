package org.convoca.gateway.page.share;

import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A call's QR code, and its poster: one sheet of A4. */
@Controller
class CallShareController {

    private final Calls calls;
    private final Sharing sharing;
    private final Pages pages;
    private final Paths paths;

    CallShareController(Calls calls, Sharing sharing, Pages pages, Paths paths) {
        this.calls = calls;
        this.sharing = sharing;
        this.pages = pages;
        this.paths = paths;
    }

    @GetMapping(Paths.CALL + "/qr.svg")
    ResponseEntity<String> code(@PathVariable String lang, @PathVariable String slug) {
        var language = paths.language(lang);
        call(language, slug);
        return sharing.code(Paths.call(language, slug));
    }

    @GetMapping(Paths.CALL + "/poster")
    String poster(@PathVariable String lang, @PathVariable String slug, Model model) {
        var language = paths.language(lang);
        var call = call(language, slug);
        model.addAttribute("call", call);
        model.addAttribute("textDirection", Language.directionOf(call.text().language()));
        model.addAttribute("share", sharing.of(call.text().title(), Paths.call(language, slug)));
        model.addAttribute("page", pages.unlisted(language.locale(), other -> Paths.call(other, slug) + "/poster"));
        return "poster-call";
    }

    private CallView call(Language language, String slug) {
        return Readings.required(calls.find(slug, language.locale()), ProblemType.CALL_NOT_FOUND)
                .value();
    }
}
