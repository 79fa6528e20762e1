package org.convoca.gateway.page.picture;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines that fit a box. Letters get smaller before words are torn, and words are torn before any is left out. */
final class Wrapping {

    private static final String MORE = "…";
    private static final double STEP = 2;

    private final Typeface face;
    private final boolean rightToLeft;
    private final double width;

    /** @param width that a line may have */
    Wrapping(Typeface face, boolean rightToLeft, double width) {
        this.face = face;
        this.rightToLeft = rightToLeft;
        this.width = width;
    }

    /**
     * Lines in the order in which their letters are drawn.
     *
     * @param size of the letters
     */
    record Lines(double size, List<String> drawn) {
        Lines {
            drawn = List.copyOf(drawn);
        }
    }

    /** @param height of all lines together, in units of the smallest letters: so many lines of those */
    Lines fit(String text, double largest, double smallest, int height) {
        var pieces = pieces(text);
        for (var size = largest; size > smallest; size -= STEP) {
            var lines = broken(pieces, size);
            if (lines.size() <= Math.max(1, (int) (height * smallest / size)) && isWhole(pieces, size)) {
                return drawn(lines, size);
            }
        }
        return drawn(cut(broken(pieces, smallest), height), smallest);
    }

    private boolean isWhole(List<String> pieces, double size) {
        return pieces.stream().allMatch(piece -> fits(piece, size));
    }

    private static List<String> cut(List<String> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.getLast() + MORE);
        return kept;
    }

    private Lines drawn(List<String> lines, double size) {
        return new Lines(
                size,
                lines.stream().map(line -> Letters.visual(line, rightToLeft)).toList());
    }

    private List<String> broken(List<String> pieces, double size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces) {
            if (fits(line + piece, size)) {
                line.append(piece);
            } else {
                flush(line, lines);
                tear(piece, size, line, lines);
            }
        }
        flush(line, lines);
        return lines;
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        line.setLength(0);
    }

    /** A word that is longer than a line goes on in the next. */
    private void tear(String piece, double size, StringBuilder line, List<String> lines) {
        piece.codePoints().forEach(letter -> {
            if (!line.isEmpty() && !fits(line + Character.toString(letter), size)) {
                flush(line, lines);
            }
            line.appendCodePoint(letter);
        });
    }

    private boolean fits(String text, double size) {
        return face.width(Letters.visual(text.stripTrailing(), rightToLeft), size) <= width;
    }

    /** Where a line may break (Unicode Line Breaking Algorithm, UAX #14). */
    private static List<String> pieces(String text) {
        var breaks = BreakIterator.getLineInstance();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }
}
