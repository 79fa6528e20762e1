package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.oidc.IdentityProvider;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.SecretPages;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.ShownForm;
import org.convoca.gateway.page.registration.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** What the pages for signing in show. None of them is kept anywhere or indexed. */
@Component
class SignInPages {

    private final Pages pages;
    private final Languages languages;
    private final LocaleResolver locales;
    private final FormTokens tokens;
    private final MessageSource messages;
    private final IdentityProvider provider;

    SignInPages(
            Pages pages,
            Languages languages,
            LocaleResolver locales,
            FormTokens tokens,
            MessageSource messages,
            IdentityProvider provider) {
        this.pages = pages;
        this.languages = languages;
        this.locales = locales;
        this.tokens = tokens;
        this.messages = messages;
        this.provider = provider;
    }

    /** A request for one of these pages. */
    record Asked(HttpServletRequest request, HttpServletResponse response, Model model) {

        Asked {
            SecretPages.keep(response);
        }

        void status(HttpStatus status) {
            response.setStatus(status.value());
        }
    }

    Language language(Asked asked) {
        return languages
                .find(locales.resolveLocale(asked.request()).toLanguageTag())
                .orElse(Languages.FALLBACK);
    }

    /** In the reader's words. */
    FormError error(String field, String key, Asked asked, Object... arguments) {
        return new FormError(field, messages.getMessage(key, arguments, reader(asked)));
    }

    private Locale reader(Asked asked) {
        return locales.resolveLocale(asked.request());
    }

    /** Where one says who one is. */
    String form(ReturnPath next, String email, List<FormError> errors, Asked asked) {
        var model = asked.model();
        shown(SignInPaths.SIGN_IN, next, Map.of("email", email), errors, asked);
        model.addAttribute("next", next.key());
        model.addAttribute("provider", provider.isOffered() ? provider.label() : null);
        model.addAttribute("providerPath", SignInPaths.ORGANISATION + "?next=" + next.key());
        model.addAttribute("page", pages.unlisted(reader(asked), other -> SignInPaths.signIn(next, other)));
        return "sign-in";
    }

    /**
     * Where one waits for the mail, and may type its code.
     *
     * @param code as it was typed, so that one digit of it can be put right
     */
    String sent(String code, List<FormError> errors, Asked asked) {
        shown(SignInPaths.CODE, ReturnPath.HOME, Map.of("code", code), errors, asked);
        asked.model().addAttribute("again", withLanguage(SignInPaths.SIGN_IN, asked));
        asked.model().addAttribute("page", pages.unlisted(reader(asked), SignInPaths.SENT));
        return "sign-in-sent";
    }

    /**
     * Behind the mailed link, as long as it is good.
     *
     * @param code as it was typed, or null where none is needed
     */
    String link(String token, @Nullable String code, List<FormError> errors, Asked asked) {
        var path = SignInPaths.link(token);
        shown(path, ReturnPath.HOME, Map.of("code", Objects.requireNonNullElse(code, "")), errors, asked);
        return state(code == null ? "here" : "elsewhere", path, asked);
    }

    /** Behind a link that is good no more: what happened, and how to go on. */
    String over(String state, String path, Asked asked) {
        asked.status(state.equals("unknown") ? HttpStatus.NOT_FOUND : HttpStatus.GONE);
        asked.model().addAttribute("errors", List.of());
        return state(state, path, asked);
    }

    private String state(String state, String path, Asked asked) {
        asked.model().addAttribute("link", state);
        asked.model().addAttribute("again", withLanguage(SignInPaths.SIGN_IN, asked));
        asked.model().addAttribute("page", pages.unlisted(reader(asked), path));
        return "sign-in-link";
    }

    private void shown(String path, ReturnPath next, Map<String, String> values, List<FormError> errors, Asked asked) {
        var query = next.isHome() ? "" : "next=" + next.key() + "&";
        var to = path + "?" + query + "lang=" + language(asked).code();
        new ShownForm<>(to, values, tokens.mint(path), errors).into(asked.model());
        asked.model().addAttribute("cookies", true);
    }

    private String withLanguage(String path, Asked asked) {
        return path + "?lang=" + language(asked).code();
    }

    /** The way on, in the language that was chosen. */
    ModelAndView on(String path, Asked asked) {
        return new ModelAndView(Workspaces.seeOther(SignInPaths.inLanguageOf(asked.request(), path)));
    }
}
