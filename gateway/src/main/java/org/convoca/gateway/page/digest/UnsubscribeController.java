package org.convoca.gateway.page.digest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.Unsubscriptions;
import org.convoca.gateway.client.Unsubscriptions.State;
import org.convoca.gateway.page.ChosenLanguages;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Behind the link at the end of a digest, and behind the button that mail programs make of its header. Looking changes nothing, since scanners and
 * mail programs fetch it; a POST acts at once, without a cookie, a session, a token of ours or a redirect, since mail programs send it themselves
 * (RFC 8058, section 3.2). The address alone is what permits it.
 */
@SecretPage
@Controller
class UnsubscribeController {

    static final String LINK = "/unsubscribe/{token:[A-Za-z0-9_-]{20,200}}";

    private static final String NONE = "none";
    private static final List<String> FREQUENCIES = List.of(NONE, "weekly", "daily");

    private final Unsubscriptions unsubscriptions;
    private final ChosenLanguages languages;
    private final Pages pages;

    UnsubscribeController(Unsubscriptions unsubscriptions, ChosenLanguages languages, Pages pages) {
        this.unsubscriptions = unsubscriptions;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping(LINK)
    String look(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return shown(unsubscriptions.inspect(token), "", token, model, request, response);
    }

    /** @param frequency chosen on our page; a mail program's own button sends none, and means that nothing more is wanted */
    @PostMapping(LINK)
    String act(
            @PathVariable String token,
            @RequestParam(defaultValue = NONE) String frequency,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = FREQUENCIES.contains(frequency) ? frequency : NONE;
        return shown(unsubscriptions.apply(token, wanted), wanted, token, model, request, response);
    }

    private String shown(
            Reading<State> reading,
            String done,
            String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (reading) {
            case Reading.Found<State> found -> page(found.value(), done, token, model, request, response);
            case Reading.Missing<State> _ -> {
                response.setStatus(HttpStatus.NOT_FOUND.value());
                yield page(null, "", token, model, request, response);
            }
            case Reading.Unavailable<State> _ -> throw Readings.unavailable();
        };
    }

    private String page(
            @Nullable State state,
            String done,
            String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var mails = state == null || state.locale() == null ? "" : state.locale();
        Locale reader = languages.of(mails, request, response).locale();
        var path = "/unsubscribe/" + token;
        model.addAttribute("page", pages.unlisted(reader, path));
        model.addAttribute("path", DigestPage.to(path, reader));
        model.addAttribute("done", done);
        model.addAttribute("stands", state == null ? "unknown" : state.frequency());
        model.addAttribute("frequencies", FREQUENCIES);
        return "unsubscribe";
    }
}
