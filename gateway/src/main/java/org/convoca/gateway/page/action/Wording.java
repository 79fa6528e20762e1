package org.convoca.gateway.page.action;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Languages;

/**
 * A text in the language in which it could be had.
 *
 * @param language BCP 47
 */
public record Wording(String language, String text) {

    private static final Wording NONE = new Wording(Languages.FALLBACK.code(), "");

    /** What most readers can read, when they cannot read their own. */
    private static final List<String> WIDELY_READ = List.of("en", "es", "fr", "pt");

    /**
     * In the reader's language, else in that which most people read where it is at home, else in one that is widely read, else in any; empty where
     * there is no text.
     */
    public static Wording of(Map<String, String> texts, Locale reader) {
        return Stream.of(
                        Stream.of(reader.getLanguage()),
                        Stream.of(reader).map(Wording::atHome),
                        WIDELY_READ.stream(),
                        new TreeSet<>(texts.keySet()).stream())
                .flatMap(languages -> languages)
                .filter(language -> !texts.getOrDefault(language, "").isBlank())
                .findFirst()
                .map(language -> new Wording(language, texts.getOrDefault(language, "")))
                .orElse(NONE);
    }

    /** By CLDR: Spanish for Basque. */
    private static String atHome(Locale reader) {
        var country = ULocale.addLikelySubtags(ULocale.forLocale(reader)).getCountry();
        return ULocale.addLikelySubtags(ULocale.forLanguageTag("und-" + country))
                .getLanguage();
    }

    /** For {@code dir}. */
    public String direction() {
        return Language.directionOf(language);
    }
}
