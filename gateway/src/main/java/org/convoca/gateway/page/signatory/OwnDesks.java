package org.convoca.gateway.page.signatory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.convoca.gateway.client.OwnSignature;
import org.convoca.gateway.client.OwnSignatures;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.ChosenLanguages;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPages;
import org.convoca.gateway.session.SignatorySession;
import org.convoca.gateway.session.SignatorySessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.LocaleResolver;

/** Begins every page of an organisation's own: with the session, in the chosen language, and so that nothing keeps it. */
@Component
class OwnDesks {

    private final SignatorySessions sessions;
    private final OwnSignatures signatures;
    private final ChosenLanguages chosen;
    private final LocaleResolver locales;
    private final Pages pages;
    private final FormTokens tokens;

    OwnDesks(
            SignatorySessions sessions,
            OwnSignatures signatures,
            ChosenLanguages chosen,
            LocaleResolver locales,
            Pages pages,
            FormTokens tokens) {
        this.sessions = sessions;
        this.signatures = signatures;
        this.chosen = chosen;
        this.locales = locales;
        this.pages = pages;
        this.tokens = tokens;
    }

    /** Who is there; empty without a session, when it is over, and for whoever is not the contact any more. */
    Optional<OwnDesk> of(HttpServletRequest request, HttpServletResponse response) {
        SecretPages.keep(response);
        return sessions.of(request).flatMap(session -> of(session, request, response));
    }

    private Optional<OwnDesk> of(SignatorySession session, HttpServletRequest request, HttpServletResponse response) {
        return switch (signatures.find(session.signatory())) {
            case Reading.Found<OwnSignature> found ->
                Optional.of(new OwnDesk(session, chosen.of(session.locale(), request, response), found.value()));
            case Reading.Missing<OwnSignature> _ -> Optional.empty();
            case Reading.Unavailable<OwnSignature> _ -> throw Readings.unavailable();
        };
    }

    /** What all these pages show. */
    void frame(OwnDesk desk, String path, Model model) {
        model.addAttribute("page", pages.unlisted(desk.reader(), path));
        model.addAttribute("cookies", true);
        model.addAttribute("home", desk.to(OwnDesk.HOME));
        model.addAttribute("signature", desk.signature());
        model.addAttribute(
                "callPath", Paths.call(desk.language(), desk.session().call()));
    }

    /** For a form that posts to that path. */
    String token(String path) {
        return tokens.mint(path);
    }

    /** Whether the form is one of ours and not too old; one with nothing to fill in may be sent at once. */
    boolean accepts(@Nullable String form, String path) {
        return switch (tokens.check(form, path)) {
            case FormCheck.Fresh _, FormCheck.TooSoon _ -> true;
            case FormCheck.Expired _, FormCheck.Forged _ -> false;
        };
    }

    /** The page for somebody without a session: where to find the link. */
    String signedOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return said("signed-out", request, model);
    }

    /** The page of somebody who has done what ends the session. */
    String left(String state, HttpServletRequest request, HttpServletResponse response, Model model) {
        sessions.end(response);
        return said(state, request, model);
    }

    private String said(String state, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.unlisted(locales.resolveLocale(request), OwnDesk.HOME));
        model.addAttribute("state", state);
        return "signature-link";
    }
}
