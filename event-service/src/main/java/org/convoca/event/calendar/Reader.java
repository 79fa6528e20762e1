package org.convoca.event.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * In which languages a reader wants to read, the best first. A feed shows each text in one language: the reader's, else the call's, else any.
 *
 * @param wanted as in {@code Accept-Language} (RFC 4647); may be empty
 * @param fallback the call's main language
 */
record Reader(List<Locale.LanguageRange> wanted, String fallback) {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    Reader {
        wanted = List.copyOf(wanted);
    }

    /** @param language BCP 47 */
    record Text(String language, String value) {}

    /** @param acceptLanguage one that nobody can read asks for nothing */
    static Reader of(@Nullable String acceptLanguage, String fallback) {
        try {
            return new Reader(
                    acceptLanguage == null ? List.of() : Locale.LanguageRange.parse(acceptLanguage), fallback);
        } catch (IllegalArgumentException _) {
            return new Reader(List.of(), fallback);
        }
    }

    /**
     * @param lang what the address asks for, before all else; null or empty when it does not
     * @throws ProblemException when that is no tag of a language
     */
    static Reader asked(@Nullable String lang, @Nullable String acceptLanguage, String fallback) {
        if (lang == null || lang.isEmpty()) {
            return of(acceptLanguage, fallback);
        }
        if (!isTag(lang)) {
            var message = "This is no tag of a language.";
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, message, List.of(new FieldError("/lang", "not-readable", message)));
        }
        return new Reader(List.of(new Locale.LanguageRange(lang)), fallback);
    }

    /** Whether it looks like the tag of a language. */
    static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /** The text that suits the reader best, or null when there is none in any language. */
    @Nullable
    Text best(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return null;
        }
        var sorted = new TreeMap<>(texts);
        var found = Locale.lookupTag(wanted, new TreeSet<>(sorted.keySet()));
        var language = found == null
                ? fallback
                : sorted.keySet().stream()
                        .filter(found::equalsIgnoreCase)
                        .findFirst()
                        .orElse(fallback);
        var text = sorted.get(language);
        return text == null ? new Text(sorted.firstKey(), sorted.firstEntry().getValue()) : new Text(language, text);
    }

    /** The language for what we say ourselves. */
    Locale locale() {
        return wanted.stream()
                .filter(range -> range.getWeight() > 0 && isTag(range.getRange()))
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .findFirst()
                .orElseGet(() -> Locale.forLanguageTag(fallback));
    }

    /** The language of the pages that suits the reader best; where there are none in it, its address leads to another. */
    String pages() {
        var found = Locale.lookupTag(wanted, Territories.LANGUAGES);
        return found == null ? locale().getLanguage() : found;
    }
}
