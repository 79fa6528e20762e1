package org.convoca.gateway.page.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.ChosenLanguages;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.SecretPages;
import org.convoca.gateway.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Begins every page of an organiser: with the session, in the chosen language, and so that nothing keeps it. */
@Component
public class Workspaces {

    private final Sessions sessions;
    private final ChosenLanguages chosen;
    private final LocaleResolver locales;
    private final Pages pages;
    private final Calls calls;
    private final FormTokens tokens;

    Workspaces(
            Sessions sessions,
            ChosenLanguages chosen,
            LocaleResolver locales,
            Pages pages,
            Calls calls,
            FormTokens tokens) {
        this.sessions = sessions;
        this.chosen = chosen;
        this.locales = locales;
        this.pages = pages;
        this.calls = calls;
        this.tokens = tokens;
    }

    /** Who is at work; empty without a session, or when it is over. */
    public Optional<Workspace> of(HttpServletRequest request, HttpServletResponse response) {
        SecretPages.keep(response);
        return sessions.of(request)
                .map(session -> new Workspace(session, language(session.locale(), request, response)));
    }

    /** What the reader chose on the page, else the language of the mails. */
    public Language language(String mails, HttpServletRequest request, HttpServletResponse response) {
        return chosen.of(mails, request, response);
    }

    /** What all pages of an organiser show. */
    public void frame(Workspace workspace, String path, Model model) {
        model.addAttribute("workspace", workspace);
        model.addAttribute("page", pages.unlisted(workspace.reader(), path));
        model.addAttribute("home", workspace.to(Workspace.HOME));
        if (calls.find(workspace.session().call(), workspace.reader()) instanceof Reading.Found<CallView> call) {
            model.addAttribute("call", call.value());
            model.addAttribute(
                    "callPath", Paths.call(workspace.language(), call.value().slug()));
        }
    }

    /**
     * The key by which pressing a button twice acts once; empty when the form is not ours, or was made too long ago. A page with nothing to fill in
     * may be answered at once.
     */
    public Optional<String> accepted(@Nullable String form, String path) {
        return switch (tokens.check(form, path)) {
            case FormCheck.Fresh fresh -> Optional.of(fresh.idempotencyKey());
            case FormCheck.TooSoon soon -> Optional.of(soon.idempotencyKey());
            case FormCheck.Expired _, FormCheck.Forged _ -> Optional.empty();
        };
    }

    /** The page for somebody without a session: where to find the link. */
    public String signedOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        // Whoever has just left did nothing wrong.
        response.setStatus(model.containsAttribute("left") ? HttpStatus.OK.value() : HttpStatus.FORBIDDEN.value());
        model.addAttribute("page", pages.unlisted(locales.resolveLocale(request), Workspace.HOME));
        model.addAttribute("state", "signed-out");
        return "registration-link";
    }

    /** See other (RFC 9110, section 15.4.4): reloading the page after it changes nothing again. */
    public static RedirectView seeOther(String path) {
        var there = new RedirectView(path);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExposeModelAttributes(false);
        return there;
    }
}
