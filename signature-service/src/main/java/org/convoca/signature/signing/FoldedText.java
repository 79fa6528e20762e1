package org.convoca.signature.signing;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * A text without what readers overlook: case, diacritics, width, punctuation and the amount of white space. Two names that fold to the same text are the
 * same name; a search compares folded texts.
 *
 * <p>Unicode default case folding over NFKD without nonspacing marks that serve all scripts (accents, harakat). Vowel signs that belong to one script are
 * kept, and so are the Japanese voicing marks, because there they make another word.
 */
public record FoldedText(String value) {

    private static final int VOICED = 0x3099;
    private static final int SEMI_VOICED = 0x309A;

    public static FoldedText of(String text) {
        // Decomposed first: capitals of mathematical and other styles fold only once they are plain letters.
        var nfkd = Normalizer2.getNFKDInstance();
        var decomposed = nfkd.normalize(UCharacter.foldCase(nfkd.normalize(text), true));
        var letters = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(point -> append(letters, point));
        var folded = letters.toString().strip();
        // A name of symbols only is still a name.
        return new FoldedText(folded.isEmpty() ? decomposed.strip() : folded);
    }

    private static void append(StringBuilder letters, int point) {
        if (isAccent(point)) {
            return;
        }
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
