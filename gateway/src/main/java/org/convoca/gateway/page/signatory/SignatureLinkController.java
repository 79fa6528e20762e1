package org.convoca.gateway.page.signatory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.SignatureLinks;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.ChosenLanguages;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPage;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.session.SignatorySessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Behind the mailed link to an organisation's own page: a page with a button, since mail scanners follow links; the button signs in. */
@SecretPage
@Controller
class SignatureLinkController {

    /** No word of ours is so long. */
    private static final String LINK = OwnDesk.HOME + "/{token:[A-Za-z0-9_-]{20,200}}";

    private final SignatureLinks links;
    private final OwnDesks desks;
    private final SignatorySessions sessions;
    private final ChosenLanguages chosen;
    private final FormTokens tokens;
    private final Pages pages;
    private final LocaleResolver locales;

    SignatureLinkController(
            SignatureLinks links,
            OwnDesks desks,
            SignatorySessions sessions,
            ChosenLanguages chosen,
            FormTokens tokens,
            Pages pages,
            LocaleResolver locales) {
        this.links = links;
        this.desks = desks;
        this.sessions = sessions;
        this.chosen = chosen;
        this.tokens = tokens;
        this.pages = pages;
        this.locales = locales;
    }

    @GetMapping(LINK)
    String look(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return switch (links.inspect(token)) {
            case Reading.Found<SignatureLinks.OwnLink> found -> shown(token, found.value(), model, request, response);
            case Reading.Missing<?> _ -> gone(token, "unknown", HttpStatus.NOT_FOUND, model, request, response);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }

    private String shown(
            String token,
            SignatureLinks.OwnLink link,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = chosen.of(link.locale(), request, response);
        model.addAttribute("callPath", Paths.call(language, link.call().slug()));
        if (!link.isValid()) {
            model.addAttribute("lostLinkPath", Paths.call(language, link.call().slug()) + "/lost-link");
            return gone(token, "expired", HttpStatus.GONE, model, request, response);
        }
        var path = path(token);
        model.addAttribute("page", pages.unlisted(language.locale(), path));
        model.addAttribute("state", "valid");
        model.addAttribute("linked", link);
        model.addAttribute("path", path + "?lang=" + language.code());
        model.addAttribute("token", tokens.mint(path));
        return "signature-link";
    }

    private String gone(
            String token,
            String state,
            HttpStatus status,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("page", pages.unlisted(locales.resolveLocale(request), path(token)));
        model.addAttribute("state", state);
        return "signature-link";
    }

    @PostMapping(LINK)
    ModelAndView open(
            @PathVariable String token,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desks.accepts(form, path(token))
                ? opened(token, model, request, response)
                // The page once more, with a new button.
                : new ModelAndView(look(token, model, request, response));
    }

    private ModelAndView opened(String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return switch (links.open(token)) {
            case Reading.Found<SignatureLinks.Opened> found -> {
                var opened = found.value();
                sessions.begin(opened.signature(), opened.holder(), opened.call(), opened.locale(), response);
                var language = chosen.of(opened.locale(), request, response);
                yield Redirects.seeOther(OwnDesk.HOME + "?lang=" + language.code());
            }
            case Reading.Missing<?> _ ->
                new ModelAndView(gone(token, "unknown", HttpStatus.NOT_FOUND, model, request, response));
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }

    private static String path(String token) {
        return OwnDesk.HOME + "/" + token;
    }
}
