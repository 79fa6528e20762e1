package org.convoca.signature.importing;

import com.ibm.icu.text.SpoofChecker;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** How much two names look like each other. */
final class Likeness {

    private static final int LETTERS_FOR_A_SLIP = 4;
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    private Likeness() {}

    /** The same for two texts that look alike, in whatever scripts (Unicode Technical Standard #39, section 4). */
    static String skeleton(String text) {
        return CONFUSABLES.getSkeleton(text);
    }

    /**
     * Whether two folded names differ by slips of the pen only: as many words, and each the same or nearly so. One slip is let through for each four
     * letters; short words and numbers must be the same, since there a letter makes another word.
     */
    static boolean differBySlips(String one, String other) {
        var left = words(one);
        var right = words(other);
        return left.size() == right.size()
                && IntStream.range(0, left.size()).allMatch(at -> isSlip(left.get(at), right.get(at)));
    }

    private static boolean isSlip(String one, String other) {
        return one.equals(other)
                || (one.codePoints().noneMatch(Character::isDigit)
                        && distance(one, other) <= Math.min(one.length(), other.length()) / LETTERS_FOR_A_SLIP);
    }

    /** Whether one of two folded names is a longer form of the other: it holds all its words, and these are two at least. */
    static boolean isLongerForm(String one, String other) {
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

    /** Levenshtein's distance, in UTF-16 units. */
    static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        Arrays.setAll(above, column -> column);
        for (var i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            var spare = above;
            above = row;
            row = spare;
        }
        return above[other.length()];
    }
}
