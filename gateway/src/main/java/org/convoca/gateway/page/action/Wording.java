package org.convoca.gateway.page.action;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /** In the reader's language, else in one that is widely read, else in any; empty where there is no text. */
    public static Wording of(Map<String, String> texts, Locale reader) {
        for (var language : Stream.concat(Stream.of(reader.getLanguage()), WIDELY_READ.stream())
                .toList()) {
            var text = texts.get(language);
            if (text != null && !text.isBlank()) {
                return new Wording(language, text);
            }
        }
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .filter(text -> !text.getValue().isBlank())
                        .map(text -> new Wording(text.getKey(), text.getValue()))
                        .findFirst()
                        .orElse(NONE);
    }

    /** For {@code dir}. */
    public String direction() {
        return Language.directionOf(language);
    }
}
