package org.convoca.gateway.page.texts;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, word by word. Where there are very many words it goes by lines: comparing takes as many steps as there are words
 * times words that differ.
 */
final class Difference {

    private static final int MOST_WORDS = 5_000;

    private Difference() {}

    /** One after the other they make both texts: without what is new the earlier one, without what is gone the later one. */
    static List<Piece> between(String before, String after, String language) {
        var earlier = words(before, language);
        var later = words(after, language);
        return earlier.size() + later.size() > MOST_WORDS
                ? pieces(lines(before), lines(after))
                : pieces(earlier, later);
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        var pieces = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var added = new StringBuilder();
        for (var delta : DiffUtils.diff(before, after, new MeyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                flush(gone, added, pieces);
                pieces.add(new Piece(
                        Piece.Kind.SAME, String.join("", delta.getSource().getLines())));
            } else {
                delta.getSource().getLines().forEach(gone::append);
                delta.getTarget().getLines().forEach(added::append);
            }
        }
        flush(gone, added, pieces);
        return pieces;
    }

    /** What changes side by side is read best as one: first all that went, then all that came. */
    private static void flush(StringBuilder gone, StringBuilder added, List<Piece> pieces) {
        if (!gone.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.GONE, gone.toString()));
        }
        if (!added.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.ADDED, added.toString()));
        }
        gone.setLength(0);
        added.setLength(0);
    }

    private static List<String> lines(String text) {
        return text.lines().map(line -> line + "\n").toList();
    }

    /** By the language's own rules; white space belongs to the word before it, so that a phrase is replaced as one. */
    private static List<String> words(String text, String language) {
        var breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
        breaks.setText(text);
        var words = new ArrayList<String>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var word = text.substring(from, to);
            if (word.isBlank() && !words.isEmpty()) {
                words.add(words.removeLast() + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
