package org.convoca.gateway.page.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws pictures in the colours of the pages. Not thread-safe. */
final class Canvas {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Color PAPER = new Color(0xFBF9F5);
    private static final Color INK = new Color(0x1D1A17);
    private static final Color SOFT = new Color(0x5D554D);
    private static final Color ACCENT = new Color(0xA5142C);
    private static final Color LINE = new Color(0xDDD5CA);

    private static final int MARGIN = 72;
    private static final int BAND = 20;
    private static final int WIDE = WIDTH - 2 * MARGIN;
    private static final int FOOT = HEIGHT - 48;
    private static final double LEADING = 1.28;
    private static final int LARGEST_TITLE = 76;
    private static final int SMALLEST_TITLE = 40;
    private static final int TITLE_LINES = 5;
    private static final int OVER = 28;
    private static final int FIRST_FACT = 44;
    private static final int FACT = 32;
    private static final int FEW = 24;

    /** Serifs as on the pages; Arabic, which that font lacks, from the other. */
    private final Typeface strong = new Typeface("DejaVuSerif-Bold", "DejaVuSans-Bold");

    private final Typeface plain = new Typeface("DejaVuSans");
    private final Typeface bold = new Typeface("DejaVuSans-Bold");

    /** A PNG of 1200 by 630 points, as those who show links ask for (ogp.me). */
    byte[] draw(Picture picture) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new Sheet(graphics, picture).draw();
        } finally {
            graphics.dispose();
        }
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One picture while it is drawn; from the top down. */
    private final class Sheet {

        private final Graphics2D graphics;
        private final Picture picture;
        private final boolean rightToLeft;
        private double y = BAND + 60;

        Sheet(Graphics2D graphics, Picture picture) {
            this.graphics = graphics;
            this.picture = picture;
            rightToLeft = picture.rightToLeft();
        }

        void draw() {
            fill(PAPER, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
            fill(ACCENT, new Rectangle2D.Double(0, 0, WIDTH, BAND));
            if (!picture.over().isEmpty()) {
                lines(picture.over(), plain, SOFT, OVER, FEW, 1);
            }
            title();
            facts();
            foot();
        }

        /** A title that our letters can hardly write is left to the page: whoever follows the link can read it there. */
        private void title() {
            var letters = picture.title()
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .count();
            if (2 * strong.drawable(picture.title()) >= letters && letters > 0) {
                var fewer = picture.facts().size() + (picture.over().isEmpty() ? 0 : 1) > 2 ? 1 : 0;
                lines(picture.title(), strong, INK, LARGEST_TITLE, SMALLEST_TITLE, TITLE_LINES - fewer);
            }
            y += 18;
        }

        private void facts() {
            for (var i = 0; i < picture.facts().size(); i++) {
                var first = i == 0;
                lines(
                        picture.facts().get(i),
                        first ? bold : plain,
                        first ? ACCENT : INK,
                        first ? FIRST_FACT : FACT,
                        FEW,
                        1);
            }
        }

        private void lines(String text, Typeface face, Color colour, int largest, int smallest, int height) {
            var lines = new Wrapping(face, rightToLeft, WIDE).fit(text, largest, smallest, height);
            for (var line : lines.drawn()) {
                y += lines.size() * LEADING;
                var width = face.width(line, lines.size());
                write(
                        line,
                        face,
                        colour,
                        lines.size(),
                        rightToLeft ? WIDTH - MARGIN - width : MARGIN,
                        y - lines.size() * 0.3);
            }
        }

        private void foot() {
            fill(LINE, new Rectangle2D.Double(MARGIN, FOOT - 54, WIDE, 2));
            var name = "Convoca";
            var named = strong.width(name, FACT);
            var mark = 44;
            var start = rightToLeft ? WIDTH - MARGIN - mark : MARGIN;
            mark(start, FOOT - 33, mark);
            write(name, strong, INK, FACT, rightToLeft ? start - 12 - named : start + mark + 12, FOOT);
            var site = new Wrapping(plain, false, WIDE - named - 100)
                    .fit(picture.site(), FEW, FEW, 1)
                    .drawn();
            if (!site.isEmpty()) {
                var width = plain.width(site.getFirst(), FEW);
                write(site.getFirst(), plain, SOFT, FEW, rightToLeft ? MARGIN : WIDTH - MARGIN - width, FOOT);
            }
        }

        /** The same as at the top of the pages, on its square of 32. */
        private void mark(double x, double top, double side) {
            var before = graphics.getTransform();
            graphics.translate(x, top);
            graphics.scale(side / 32, side / 32);
            graphics.setColor(ACCENT);
            graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(new Arc2D.Double(5, 4, 24, 24, 39, 282, Arc2D.OPEN));
            graphics.fill(new Ellipse2D.Double(13.4, 12.4, 7.2, 7.2));
            graphics.setTransform(before);
        }

        private void write(String line, Typeface face, Color colour, double size, double x, double baseline) {
            var outline = face.outline(line, size);
            outline.transform(AffineTransform.getTranslateInstance(x, baseline));
            fill(colour, outline);
        }

        private void fill(Color colour, Shape shape) {
            graphics.setColor(colour);
            graphics.fill(shape);
        }
    }
}
