package org.convoca.signature.reading;

import java.util.Arrays;

/** By how many slips of the pen two texts differ. */
public final class EditDistance {

    private EditDistance() {}

    /** Levenshtein's distance, in UTF-16 units. */
    public static int between(String one, String other) {
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
