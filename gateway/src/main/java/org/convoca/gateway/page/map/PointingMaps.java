package org.convoca.gateway.page.map;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Maps to be pointed at, as images: a browser sends where on an image it was clicked, so that this needs no script. Colours stand in attributes, since
 * no stylesheet reaches into an image. Thread-safe.
 */
@Component
public class PointingMaps {

    private static final double KILOMETRES_OF_A_DEGREE = 111.32;

    private final Maps maps;

    PointingMaps(Maps maps) {
        this.maps = maps;
    }

    /** How high the image is at that width. */
    public int height(Viewpoint view, int width) {
        return (int) Math.round((double) width * Sheet.plain(view.frame()).height() / Sheet.WIDTH);
    }

    /**
     * The image (SVG 1.1).
     *
     * @param pin the place that was pointed at, or null
     * @param route where a march goes along
     */
    public String svg(Viewpoint view, @Nullable Spot pin, List<Spot> route) {
        var sheet = Sheet.plain(view.frame());
        var drawn = maps.drawPlain(view.frame());
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">"
                .formatted(Sheet.WIDTH, sheet.height()));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#dfe9ee\"/>");
        path(svg, drawn.land(), "fill=\"#f7f2e8\" stroke=\"#b9ad9c\" stroke-width=\"4\" fill-rule=\"evenodd\"");
        path(svg, drawn.borders(), "fill=\"none\" stroke=\"#b9ad9c\" stroke-width=\"5\"");
        line(svg, sheet, route);
        route.forEach(stop -> dot(svg, sheet, stop, 26, "#5d554d"));
        if (pin != null) {
            dot(svg, sheet, pin, 40, "#a5142c");
        }
        scale(svg, view, sheet.height());
        return svg.append("</svg>").toString();
    }

    private static void path(StringBuilder svg, String data, String look) {
        if (!data.isEmpty()) {
            svg.append("<path d=\"").append(data).append("\" ").append(look).append("/>");
        }
    }

    private static void line(StringBuilder svg, Sheet sheet, List<Spot> route) {
        var data = new StringBuilder();
        for (var stop : route) {
            data.append(data.isEmpty() ? 'M' : 'L')
                    .append(x(sheet, stop))
                    .append(' ')
                    .append(y(sheet, stop));
        }
        path(svg, data.toString(), "fill=\"none\" stroke=\"#a5142c\" stroke-width=\"16\" stroke-linejoin=\"round\"");
    }

    private static void dot(StringBuilder svg, Sheet sheet, Spot spot, int radius, String colour) {
        svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"#fff\" stroke-width=\"10\"/>"
                .formatted(x(sheet, spot), y(sheet, spot), radius, colour));
    }

    private static long x(Sheet sheet, Spot spot) {
        return Math.round(sheet.x(spot.longitude(), spot.latitude()));
    }

    private static long y(Sheet sheet, Spot spot) {
        return Math.round(sheet.y(spot.latitude()));
    }

    /** A bar of a round length, about a quarter of the map. */
    private static void scale(StringBuilder svg, Viewpoint view, int height) {
        var whole = view.across() * KILOMETRES_OF_A_DEGREE * Math.cos(Math.toRadians(view.latitude()));
        var length = round(whole / 4);
        var units = Math.round(Sheet.WIDTH * length / whole);
        var label = length < 1
                ? Math.round(length * 1000) + " m"
                : String.format(Locale.ROOT, "%,d km", Math.round(length)).replace(',', '\u202F');
        svg.append("<path d=\"M60 %dv30h%dv-30\" fill=\"none\" stroke=\"#1d1a17\" stroke-width=\"8\"/>"
                .formatted(height - 90, units));
        svg.append("<text x=\"%d\" y=\"%d\" font-family=\"sans-serif\" font-size=\"80\" fill=\"#1d1a17\">%s</text>"
                .formatted(80 + units, height - 50, label));
    }

    private static double round(double length) {
        var power = Math.pow(10, Math.floor(Math.log10(length)));
        var leading = length / power;
        return power * (leading >= 5 ? 5 : leading >= 2 ? 2 : 1);
    }
}
