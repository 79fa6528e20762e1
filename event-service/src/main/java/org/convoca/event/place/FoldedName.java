package org.convoca.event.place;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/**
 * A name without what people leave out when they type it: case, diacritics, width and punctuation.
 *
 * <p>Unicode default case folding over NFKD without the nonspacing marks that serve all scripts. Vowel signs of a single script and the Japanese voicing
 * marks make another word and are kept. Letters that Arabic and Persian keyboards write differently become one: a city is found from either.
 */
final class FoldedName {

    private static final int VOICED = 0x3099;
    private static final int SEMI_VOICED = 0x309A;

    private static final int TATWEEL = 0x640;
    private static final Map<Integer, Integer> ARABIC_FOR_PERSIAN =
            Map.of(0x6CC, 0x64A /* yeh */, 0x649, 0x64A /* alef maksura */, 0x6A9, 0x643 /* kaf */);

    private FoldedName() {}

    static String of(String name) {
        var nfkd = Normalizer2.getNFKDInstance();
        var decomposed = nfkd.normalize(UCharacter.foldCase(nfkd.normalize(name), true));
        var letters = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> !isAccent(point) && point != TATWEEL)
                .map(point -> ARABIC_FOR_PERSIAN.getOrDefault(point, point))
                .forEach(point -> append(letters, point));
        return letters.toString().strip();
    }

    private static void append(StringBuilder letters, int point) {
        if (UCharacter.isLetterOrDigit(point) || isMark(point)) {
            letters.appendCodePoint(point);
        } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
            letters.append(' ');
        }
    }

    private static boolean isAccent(int point) {
        return UCharacter.getType(point) == UCharacterCategory.NON_SPACING_MARK
                && UScript.getScript(point) == UScript.INHERITED
                && point != VOICED
                && point != SEMI_VOICED;
    }

    private static boolean isMark(int point) {
        var type = UCharacter.getType(point);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.COMBINING_SPACING_MARK;
    }
}
