package org.convoca.gateway.page;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages of the pages: the main ones, and each that has a file of messages. English stands in where nothing fits. Immutable and thread-safe.
 */
public final class Languages {

    /**
     * The languages that are always whole: the build fails when one lacks a message. The others may lag behind. In the order in which they stand in
     * for a language that has no words of its own.
     */
    public static final List<String> MAIN = List.of("en", "es", "pt", "fr", "ar");

    /** The language that stands in first. */
    public static final Language FALLBACK = new Language("en");

    private final List<Language> all;
    private final LocaleMatcher matcher;

    Languages(Collection<String> codes) {
        all = codes.stream().sorted().map(Language::new).toList();
        matcher = LocaleMatcher.builder()
                .setSupportedULocales(
                        codes.stream().map(ULocale::forLanguageTag).toList())
                .setDefaultULocale(ULocale.forLanguageTag(FALLBACK.code()))
                .build();
    }

    /** All of them, in the order of their codes. */
    public List<Language> all() {
        return all;
    }

    /** The language of just that code. */
    public Optional<Language> find(String code) {
        return all.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    /** The language that suits the browser's wishes best ({@code Accept-Language}, RFC 9110, section 12.5.4). */
    public Language negotiate(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return FALLBACK;
        }
        var wishes = new ArrayList<ULocale>();
        for (Locale wish : Collections.list(request.getLocales())) {
            wishes.add(ULocale.forLocale(wish));
        }
        return find(matcher.getBestMatch(wishes).toLanguageTag()).orElse(FALLBACK);
    }
}
