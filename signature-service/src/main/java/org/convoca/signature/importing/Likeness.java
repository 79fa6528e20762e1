package org.convoca.signature.importing;

import com.ibm.icu.text.SpoofChecker;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.convoca.signature.reading.EditDistance;

/** How much two names look like each other. */
public final class Likeness {

    private static final int LETTERS_FOR_A_SLIP = 4;
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    private Likeness() {}

    /** The same for two texts that look alike, in whatever scripts (Unicode Technical Standard #39, section 4). */
    public static String skeleton(String text) {
        return CONFUSABLES.getSkeleton(text);
    }

    /**
     * Whether two folded names differ by slips of the pen only: as many words, and each the same or nearly so. One slip is let through for each four
     * letters; short words and numbers must be the same, since there a letter makes another word.
     */
    public static boolean differBySlips(String one, String other) {
        var left = words(one);
        var right = words(other);
        return left.size() == right.size()
                && IntStream.range(0, left.size()).allMatch(at -> isSlip(left.get(at), right.get(at)));
    }

    private static boolean isSlip(String one, String other) {
        return one.equals(other)
                || (one.codePoints().noneMatch(Character::isDigit)
                        && EditDistance.between(one, other)
                                <= Math.min(one.length(), other.length()) / LETTERS_FOR_A_SLIP);
    }

    /** Whether one of two folded names is a longer form of the other: it holds all its words, and these are two at least. */
    public static boolean isLongerForm(String one, String other) {
        return holds(words(one), words(other)) || holds(words(other), words(one));
    }

    private static boolean holds(List<String> longer, List<String> shorter) {
        return shorter.size() > 1 && new HashSet<>(longer).containsAll(shorter);
    }

    /** Whether two folded names have a word of four letters or more in common. */
    static boolean shareAWord(String one, String other) {
        var left = new HashSet<>(words(one));
        return words(other).stream().anyMatch(word -> word.length() >= LETTERS_FOR_A_SLIP && left.contains(word));
    }

    private static List<String> words(String folded) {
        return List.of(folded.split(" "));
    }
}
