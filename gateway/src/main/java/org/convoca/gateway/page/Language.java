package org.convoca.gateway.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * A language that the pages speak.
 *
 * @param code BCP 47, as in paths: {@code es}
 */
public record Language(String code) {

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** In the language itself, with a capital where the script has them. */
    public String name() {
        var locale = ULocale.forLanguageTag(code);
        return UCharacter.toTitleCase(locale, locale.getDisplayName(locale), null, UCharacter.TITLECASE_NO_LOWERCASE);
    }

    /** What readers of another language call a language. */
    public static String spoken(String code, Locale reader) {
        return ULocale.forLanguageTag(code).getDisplayName(ULocale.forLocale(reader));
    }

    /** As Open Graph names it, with the territory where most of its readers live: {@code es_ES}. */
    public String openGraphLocale() {
        var likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(code));
        return likely.getLanguage() + "_" + likely.getCountry();
    }

    public boolean isRightToLeft() {
        return direction().equals("rtl");
    }

    /** For {@code dir}: {@code rtl} or {@code ltr}. */
    public String direction() {
        return directionOf(code);
    }

    /** The direction of any language's script. */
    public static String directionOf(String code) {
        return ULocale.forLanguageTag(code).isRightToLeft() ? "rtl" : "ltr";
    }
}
