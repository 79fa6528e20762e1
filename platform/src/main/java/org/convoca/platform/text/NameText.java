package org.convoca.platform.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.text.Normalizer;

/** The characters of a name: any script, one line, nothing that is not seen. */
public final class NameText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** Vietnamese needs two, pointed Hebrew three or four; a tower of them hides the lines around it. */
    private static final int HIGHEST_PILE_OF_MARKS = 5;

    private NameText() {}

    /** In NFC, runs of white space as one space, none at the ends. */
    public static String normalised(String typed) {
        var text = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (!isSpace(point)) {
                text.appendCodePoint(point);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        });
        return text.toString().strip();
    }

    private static boolean isSpace(int point) {
        return UCharacter.isUWhiteSpace(point);
    }

    /** Whether each character is one that a name can hold, and some of them can be read out. */
    public static boolean isReadable(String typed) {
        if (!HeaderSafety.isSafe(typed) || typed.codePoints().noneMatch(UCharacter::isLetterOrDigit)) {
            return false;
        }
        var points = typed.codePoints().toArray();
        var marks = 0;
        for (var at = 0; at < points.length; at++) {
            marks = isMark(points[at]) ? marks + 1 : 0;
            if (marks > HIGHEST_PILE_OF_MARKS || !isVisible(points, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int point) {
        return UCharacter.getType(point) == UCharacterCategory.NON_SPACING_MARK;
    }

    private static boolean isVisible(int[] points, int at) {
        var point = points[at];
        return switch (point) {
            case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> joins(points, at);
            default -> isAssigned(point) && (!isIgnorable(point) || isVariationSelector(point));
        };
    }

    /** Persian and the scripts of India need joiners inside words; elsewhere they only hide. */
    private static boolean joins(int[] points, int at) {
        return at > 0 && at + 1 < points.length && isJoining(points[at - 1]) && isJoining(points[at + 1]);
    }

    private static boolean isJoining(int point) {
        var script = UScript.getScript(point);
        return script != UScript.LATIN
                && script != UScript.GREEK
                && script != UScript.CYRILLIC
                && (UCharacter.isLetter(point)
                        || isMark(point)
                        || UCharacter.getType(point) == UCharacterCategory.COMBINING_SPACING_MARK);
    }

    private static boolean isAssigned(int point) {
        var type = UCharacter.getType(point);
        return type != UCharacterCategory.UNASSIGNED && type != UCharacterCategory.PRIVATE_USE;
    }

    /** Bidirectional controls, zero-width spaces, tags, fillers. */
    private static boolean isIgnorable(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean isVariationSelector(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.VARIATION_SELECTOR);
    }
}
