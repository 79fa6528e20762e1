package org.convoca.platform.text;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A language that somebody reads. It is not asked here whether we have words in it: whoever writes a page or a mail looks that up, and says it in
 * another language where we have none, so that a translation is added in one place and missed in none.
 *
 * @param value BCP 47: the language and, where somebody named it, the script; {@code es}, {@code zh-Hant}
 */
public record LanguageTag(String value) {

    private static final int LONGEST = 35;
    private static final Set<String> KNOWN = Set.of(ULocale.getISOLanguages());

    /** Reads what a program sent: {@code es} from {@code es-AR}. Empty unless it is a tag of a language in ISO 639. */
    public static Optional<LanguageTag> parse(String sent) {
        var text = sent.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var read = new Locale.Builder().setLanguageTag(text).build();
            return KNOWN.contains(read.getLanguage()) ? Optional.of(of(read)) : Optional.empty();
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }

    private static LanguageTag of(Locale read) {
        return new LanguageTag(new Locale.Builder()
                .setLanguage(read.getLanguage())
                .setScript(read.getScript())
                .build()
                .toLanguageTag());
    }
}
