package org.convoca.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** In which language pages are shown to somebody whom we write to. Thread-safe. */
@Component
public class ChosenLanguages {

    private final Languages languages;
    private final LocaleResolver locales;

    ChosenLanguages(Languages languages, LocaleResolver locales) {
        this.languages = languages;
        this.locales = locales;
    }

    /** What the reader chose on the page, else the language of the mails. */
    public Language of(String mails, HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var chosen = query != null && query.matches("(?:.*&)?lang=[A-Za-z-]+(?:&.*)?");
        if (!chosen) {
            languages.find(mails).ifPresent(language -> locales.setLocale(request, response, language.locale()));
        }
        return languages.find(locales.resolveLocale(request).toLanguageTag()).orElse(Languages.FALLBACK);
    }
}
