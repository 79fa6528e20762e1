package org.convoca.signature.importing;

import com.ibm.icu.text.SpoofChecker;
import java.util.Arrays;
import java.util.HashSet;

/** How much two names look like each other. */
final class Likeness {

    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    private Likeness() {}

    /** The same for two texts that look alike, in whatever scripts (Unicode Technical Standard #39, section 4). */
    static String skeleton(String text) {
        return CONFUSABLES.getSkeleton(text);
    }

    /** From 0 (nothing in common) to 1 (the same), by edit distance. */
    static double similarity(String one, String other) {
        var longest = Math.max(one.length(), other.length());
        return longest == 0 ? 1 : 1 - (double) distance(one, other) / longest;
    }

    /** The same for names under one acronym: there, a name that holds all words of the other, two at least, is a longer form of it. */
    static double sharing(String one, String other) {
        return holdsWords(one, other) || holdsWords(other, one) ? 1 : similarity(one, other);
    }

    private static boolean holdsWords(String longer, String shorter) {
        var words = Arrays.asList(shorter.strip().split("\\s+"));
        return words.size() > 1 && new HashSet<>(Arrays.asList(longer.split("\\s+"))).containsAll(words);
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
