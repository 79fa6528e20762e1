package org.convoca.signature.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a text is the acronym and what the name.
 *
 * <p>The rule: an acronym is one word before the first dash with white space on both sides, of 2 to 15 letters, digits, hyphens, dots and ampersands,
 * in which at least two letters and at least half of all letters are capitals ({@code MST}, {@code PCdoB}, {@code PTB-PVDA}); what follows the dash
 * is the name. In every other case the whole text is the name, letter for letter: a name with too much in it can be corrected, one with too little
 * is lost.
 */
record AcronymSplit(@Nullable String acronym, String name, List<Assumption> assumed) {

    private static final Pattern DASH = Pattern.compile("\\s+([-–—])\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}.&-]{1,14}");
    private static final Pattern BRACKET = Pattern.compile("[\\[(]");

    static AcronymSplit of(String text) {
        var dash = DASH.matcher(text);
        if (!dash.find()) {
            return whole(text, List.of());
        }
        var left = text.substring(0, dash.start());
        var right = text.substring(dash.end());
        if (!isAcronym(left)) {
            return whole(text, List.of(Assumption.DASH_IN_NAME));
        }
        if (isAcronym(right)) {
            return whole(text, List.of(Assumption.ONLY_ACRONYMS));
        }
        return new AcronymSplit(left, right, dash.group(1).equals("-") ? List.of() : List.of(Assumption.OTHER_DASH));
    }

    private static AcronymSplit whole(String text, List<Assumption> assumed) {
        return BRACKET.matcher(text).find()
                ? new AcronymSplit(null, text, List.of(Assumption.BRACKETS_IN_NAME))
                : new AcronymSplit(null, text, assumed);
    }

    private static boolean isAcronym(String text) {
        var capitals = text.codePoints().filter(Character::isUpperCase).count();
        var letters = text.codePoints().filter(Character::isLetter).count();
        return WORD.matcher(text).matches() && capitals >= 2 && capitals * 2 >= letters;
    }
}
