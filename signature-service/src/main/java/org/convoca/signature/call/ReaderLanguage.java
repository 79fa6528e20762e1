package org.convoca.signature.call;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of a call's languages a reader gets: the best that {@code Accept-Language} asks for (RFC 4647, section 3.4), else the call's main one. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    static String of(@Nullable String acceptLanguage, CallContent call) {
        var found = acceptLanguage == null
                ? null
                : lookup(acceptLanguage, call.texts().keySet());
        return found == null ? call.language() : found;
    }

    /** @param lang what the address asks for, before all else; null or empty when it does not */
    public static String asked(@Nullable String lang, @Nullable String acceptLanguage, CallContent call) {
        return of(lang == null || lang.isEmpty() ? acceptLanguage : lang, call);
    }

    private static @Nullable String lookup(String acceptLanguage, Collection<String> offered) {
        var tag = Locale.lookupTag(ranges(acceptLanguage), offered);
        return tag == null
                ? null
                : offered.stream()
                        .filter(language -> language.equalsIgnoreCase(tag))
                        .findFirst()
                        .orElse(null);
    }

    /** A header that nobody can read asks for nothing. */
    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
