package org.convoca.gateway.page.picture;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;

/** Puts text into the order and the forms in which it is drawn, one letter after the other from the left. */
final class Letters {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private Letters() {}

    /** The text without what nobody sees: controls, marks that turn its direction, runs of space. At most that many characters. */
    static String readable(String text, int longest) {
        var clean = new StringBuilder();
        COMPOSED.normalize(text.substring(0, Math.min(text.length(), 4 * longest)))
                .codePoints()
                .map(point -> UCharacter.isUWhiteSpace(point) ? ' ' : point)
                .filter(Letters::isSeen)
                .filter(point -> point != ' ' || (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' '))
                .limit(longest)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean isSeen(int point) {
        return switch (UCharacter.getType(point)) {
            case UCharacter.CONTROL,
                    UCharacter.FORMAT,
                    UCharacter.SURROGATE,
                    UCharacter.PRIVATE_USE,
                    UCharacter.UNASSIGNED -> false;
            default ->
                !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT) && !isArabicMark(point);
        };
    }

    /** Vowel signs, which are left out in print too. */
    private static boolean isArabicMark(int point) {
        return point >= 0x64B && point <= 0x65F;
    }

    /**
     * A line as it is drawn from left to right (Unicode Bidirectional Algorithm, UAX #9), with Arabic letters joined.
     *
     * @param rightToLeft how it reads where its own letters do not tell
     */
    static String visual(String line, boolean rightToLeft) {
        var level = rightToLeft ? Bidi.LEVEL_DEFAULT_RTL : Bidi.LEVEL_DEFAULT_LTR;
        return new Bidi(joined(line), level).writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    private static String joined(String line) {
        try {
            return new ArabicShaping(ArabicShaping.LETTERS_SHAPE
                            | ArabicShaping.TEXT_DIRECTION_LOGICAL
                            | ArabicShaping.LENGTH_GROW_SHRINK)
                    .shape(line);
        } catch (ArabicShapingException e) {
            return line;
        }
    }
}
