package org.convoca.gateway.page.coordination;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.session.Coordinators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.LocaleResolver;

/** What pages of coordinators begin with. That nobody is let in without a session, and the navigation, are seen to elsewhere. Thread-safe. */
@Component
public class Desks {

    private final Coordinators coordinators;
    private final Languages languages;
    private final LocaleResolver locales;
    private final Pages pages;
    private final FormTokens tokens;

    Desks(Coordinators coordinators, Languages languages, LocaleResolver locales, Pages pages, FormTokens tokens) {
        this.coordinators = coordinators;
        this.languages = languages;
        this.locales = locales;
        this.pages = pages;
        this.tokens = tokens;
    }

    /** Who is at work, if anybody is. */
    Optional<Desk> of(HttpServletRequest request) {
        return coordinators
                .of(request)
                .map(session -> new Desk(
                        session,
                        languages
                                .find(locales.resolveLocale(request).toLanguageTag())
                                .orElse(Languages.FALLBACK)));
    }

    /** @param path of this page, with its query but without the language: the switch of languages leads there again */
    public void frame(Desk desk, String path, Model model) {
        var start = path + (path.contains("?") ? "&" : "?") + "lang=";
        model.addAttribute("page", pages.unlisted(desk.reader(), language -> start + language.code()));
    }

    /** A token for a form that posts to that path. */
    public String token(String path) {
        return tokens.mint(path);
    }

    /**
     * The key by which pressing a button twice acts once; empty when the form is not ours, or was made too long ago. There is nothing to gain by
     * filling it in slowly: it may be answered at once.
     */
    public Optional<String> accepted(@Nullable String form, String path) {
        return switch (tokens.check(form, path)) {
            case FormCheck.Fresh fresh -> Optional.of(fresh.idempotencyKey());
            case FormCheck.TooSoon soon -> Optional.of(soon.idempotencyKey());
            case FormCheck.Expired _, FormCheck.Forged _ -> Optional.empty();
        };
    }
}
