package org.convoca.gateway.page.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Outlines of letters, from fonts that come with us: no font of the machine is asked, so that a picture is the same everywhere, also where there is
 * none. A letter that the first font lacks is taken from the next. Not thread-safe.
 */
final class Typeface {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private final List<Font> fonts;

    private record Font(TrueTypeFont outlines, CmapLookup letters, float em) {

        static Font read(String name) {
            try (var file = Typeface.class.getResourceAsStream(FONTS + name + ".ttf")) {
                if (file == null) {
                    throw new IllegalStateException("there is no font " + name);
                }
                var outlines = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
                return new Font(outlines, outlines.getUnicodeCmapLookup(), outlines.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int glyph(int letter) {
            return letters.getGlyphId(letter);
        }
    }

    /** @param names of font files, the one that is preferred first */
    Typeface(String... names) {
        fonts = Arrays.stream(names).map(Font::read).toList();
    }

    /** How many of these letters it can draw. */
    long drawable(String text) {
        return text.codePoints()
                .filter(letter -> fonts.stream().anyMatch(font -> font.glyph(letter) != 0))
                .count();
    }

    /** @param text in the order in which it is drawn */
    double width(String text, double size) {
        return lay(text, size, null);
    }

    /** The outline of a line whose baseline is at nought. */
    Path2D outline(String text, double size) {
        var path = new Path2D.Double();
        lay(text, size, path);
        return path;
    }

    private double lay(String text, double size, @Nullable Path2D into) {
        var x = 0.0;
        for (var letter : text.codePoints().toArray()) {
            for (var font : fonts) {
                var glyph = font.glyph(letter);
                if (glyph != 0) {
                    x += glyph(font, glyph, size, x, into);
                    break;
                }
            }
        }
        return x;
    }

    private static double glyph(Font font, int glyph, double size, double x, @Nullable Path2D into) {
        try {
            var scale = size / font.em();
            var outline = into == null ? null : font.outlines().getGlyph().getGlyph(glyph);
            if (into != null && outline != null) {
                var place = new AffineTransform(scale, 0, 0, -scale, x, 0);
                into.append(outline.getPath().getPathIterator(place), false);
            }
            return font.outlines().getAdvanceWidth(glyph) * scale;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
