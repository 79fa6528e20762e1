package org.convoca.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** In which language a page behind a mailed link is shown: as the reader chose on it, else as the mail was written. Thread-safe. */
@Component
public class ContactLocales {

    private final Languages languages;
    private final LocaleResolver locales;

    ContactLocales(Languages languages, LocaleResolver locales) {
        this.languages = languages;
        this.locales = locales;
    }

    /**
     * @param chosen on the page, or null
     * @param contacts in which the contact gets mails, or null
     */
    public Locale choose(
            @Nullable String chosen,
            @Nullable String contacts,
            HttpServletRequest request,
            HttpServletResponse response) {
        var own = contacts == null ? "" : contacts;
        languages
                .find(chosen == null ? own : chosen)
                .or(() -> languages.find(own))
                .ifPresent(language -> locales.setLocale(request, response, language.locale()));
        return locales.resolveLocale(request);
    }

    /** The pages' language of that locale. */
    public Language language(Locale reader) {
        return languages.find(reader.toLanguageTag()).orElse(Languages.FALLBACK);
    }
}
