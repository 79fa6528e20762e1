package org.convoca.gateway.page.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.OrganiserLink;
import org.convoca.gateway.client.OrganiserLinks;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPage;
import org.convoca.gateway.session.Sessions;
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

/** Behind an organiser's mailed link: a page with a button, since mail scanners follow links; the button signs in. */
@SecretPage
@Controller
class RegistrationLinkController {

    /** No word of ours is so long. */
    private static final String LINK = "/registration/{token:[A-Za-z0-9_-]{20,200}}";

    private final OrganiserLinks links;
    private final Workspaces workspaces;
    private final Sessions sessions;
    private final FormTokens tokens;
    private final Pages pages;
    private final LocaleResolver locales;

    RegistrationLinkController(
            OrganiserLinks links,
            Workspaces workspaces,
            Sessions sessions,
            FormTokens tokens,
            Pages pages,
            LocaleResolver locales) {
        this.links = links;
        this.workspaces = workspaces;
        this.sessions = sessions;
        this.tokens = tokens;
        this.pages = pages;
        this.locales = locales;
    }

    @GetMapping(LINK)
    String look(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return switch (links.inspect(token)) {
            case Reading.Found<OrganiserLink> found -> shown(token, found.value(), model, request, response);
            case Reading.Missing<?> _ -> gone(token, "unknown", HttpStatus.NOT_FOUND, model, request, response);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }

    private String shown(
            String token, OrganiserLink link, Model model, HttpServletRequest request, HttpServletResponse response) {
        var language = workspaces.language(link.locale(), request, response);
        if (!link.isValid()) {
            model.addAttribute("lostLinkPath", Paths.call(language, link.call().slug()) + "/lost-link");
            return gone(token, "expired", HttpStatus.GONE, model, request, response);
        }
        var path = Workspace.HOME + "/" + token;
        model.addAttribute("page", pages.unlisted(language.locale(), path));
        model.addAttribute("state", "valid");
        model.addAttribute("linked", link.call());
        model.addAttribute("callPath", Paths.call(language, link.call().slug()));
        model.addAttribute("path", path + "?lang=" + language.code());
        model.addAttribute("token", tokens.mint(path));
        model.addAttribute("expiresAt", link.expiresAt());
        return "registration-link";
    }

    private String gone(
            String token,
            String state,
            HttpStatus status,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("page", pages.unlisted(locales.resolveLocale(request), Workspace.HOME + "/" + token));
        model.addAttribute("state", state);
        return "registration-link";
    }

    @PostMapping(LINK)
    ModelAndView open(
            @PathVariable String token,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (tokens.check(form, Workspace.HOME + "/" + token)) {
            case FormCheck.Fresh _, FormCheck.TooSoon _ -> opened(token, model, request, response);
            // The page once more, with a new button.
            case FormCheck.Expired _, FormCheck.Forged _ -> new ModelAndView(look(token, model, request, response));
        };
    }

    private ModelAndView opened(String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return switch (links.open(token)) {
            case Reading.Found<OrganiserLinks.Opened> found -> {
                var opened = found.value();
                sessions.begin(opened.registration(), opened.organiser(), opened.call(), opened.locale(), response);
                var language = workspaces.language(opened.locale(), request, response);
                yield new ModelAndView(Workspaces.seeOther(Workspace.HOME + "?lang=" + language.code()));
            }
            case Reading.Missing<?> _ ->
                new ModelAndView(gone(token, "unknown", HttpStatus.NOT_FOUND, model, request, response));
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }
}
