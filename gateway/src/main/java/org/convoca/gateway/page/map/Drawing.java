package org.convoca.gateway.page.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws outlines on a sheet as the data of SVG paths, in whole units and without what is too small to be seen. */
final class Drawing {

    /** Less than a pixel on a wide screen. */
    private static final double TOLERANCE = 1.4;

    private static final int SMALLEST = 4;

    private final Sheet sheet;

    Drawing(Sheet sheet) {
        this.sheet = sheet;
    }

    String rings(List<double[]> rings) {
        var path = new StringBuilder();
        for (var ring : rings) {
            turned(ring).forEach(copy -> {
                var drawn = simplified(projected(clipped(copy)));
                if (drawn.length >= 6 && isSeen(drawn)) {
                    write(drawn, path).append('z');
                }
            });
        }
        return path.toString();
    }

    String lines(List<double[]> lines) {
        var path = new StringBuilder();
        for (var line : lines) {
            turned(line).forEach(copy -> {
                var drawn = simplified(projected(copy));
                if (drawn.length >= 4) {
                    write(drawn, path);
                }
            });
        }
        return path.toString();
    }

    /** The line in degrees from the central meridian, as often as a part of it lies on the sheet: by the antimeridian, twice. */
    private List<double[]> turned(double[] line) {
        var frame = sheet.frame();
        var half = (frame.east() - frame.west()) / 2;
        var bounds = Bounds.of(line);
        if (bounds.north() < frame.south() || bounds.south() > frame.north()) {
            return List.of();
        }
        var copies = new ArrayList<double[]>();
        for (var turn = -720; turn <= 720; turn += 360) {
            var shift = turn - frame.centre();
            if (bounds.east() + shift > -half && bounds.west() + shift < half) {
                var copy = line.clone();
                for (var i = 0; i < copy.length; i += 2) {
                    copy[i] += shift;
                }
                copies.add(copy);
            }
        }
        return copies;
    }

    /** What of a ring lies within the frame (Sutherland and Hodgman, 1974). */
    private double[] clipped(double[] ring) {
        var frame = sheet.frame();
        var half = (frame.east() - frame.west()) / 2;
        return cut(cut(cut(cut(ring, 0, -half, 1), 0, half, -1), 1, frame.south(), 1), 1, frame.north(), -1);
    }

    /** @param side 1 keeps what is above the edge, -1 what is below */
    private static double[] cut(double[] ring, int axis, double edge, int side) {
        var kept = new double[3 * ring.length + 4];
        var size = 0;
        for (var i = 0; i + 3 < ring.length; i += 2) {
            var here = side * (ring[i + axis] - edge);
            var there = side * (ring[i + 2 + axis] - edge);
            if (here >= 0) {
                kept[size++] = ring[i];
                kept[size++] = ring[i + 1];
            }
            if (here >= 0 != there >= 0) {
                var part = here / (here - there);
                kept[size++] = ring[i] + part * (ring[i + 2] - ring[i]);
                kept[size++] = ring[i + 1] + part * (ring[i + 3] - ring[i + 1]);
            }
        }
        if (size > 0) {
            kept[size++] = kept[0];
            kept[size++] = kept[1];
        }
        return Arrays.copyOf(kept, size);
    }

    private double[] projected(double[] line) {
        var drawn = new double[line.length];
        for (var i = 0; i < line.length; i += 2) {
            drawn[i] = sheet.at(line[i], line[i + 1]);
            drawn[i + 1] = sheet.y(line[i + 1]);
        }
        return drawn;
    }

    /** Without points that lie almost on the line between their neighbours (Douglas and Peucker, 1973). */
    private static double[] simplified(double[] line) {
        var points = line.length / 2;
        if (points < 3) {
            return line;
        }
        var kept = new boolean[points];
        kept[0] = true;
        kept[points - 1] = true;
        // A ring begins where it ends: its farthest point parts it.
        keepFarthest(line, 0, points - 1, kept);
        var out = new double[line.length];
        var size = 0;
        for (var i = 0; i < points; i++) {
            if (kept[i]) {
                out[size++] = line[2 * i];
                out[size++] = line[2 * i + 1];
            }
        }
        return Arrays.copyOf(out, size);
    }

    private static void keepFarthest(double[] line, int from, int to, boolean[] kept) {
        var most = TOLERANCE;
        var farthest = -1;
        for (var i = from + 1; i < to; i++) {
            var away = distance(line, i, from, to);
            if (away > most) {
                most = away;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            kept[farthest] = true;
            keepFarthest(line, from, farthest, kept);
            keepFarthest(line, farthest, to, kept);
        }
    }

    private static double distance(double[] line, int point, int from, int to) {
        var alongX = line[2 * to] - line[2 * from];
        var alongY = line[2 * to + 1] - line[2 * from + 1];
        var x = line[2 * point] - line[2 * from];
        var y = line[2 * point + 1] - line[2 * from + 1];
        var length = alongX * alongX + alongY * alongY;
        var part = length == 0 ? 0 : Math.clamp((x * alongX + y * alongY) / length, 0, 1);
        return Math.hypot(x - part * alongX, y - part * alongY);
    }

    private static boolean isSeen(double[] ring) {
        var bounds = Bounds.of(ring);
        return bounds.east() - bounds.west() >= SMALLEST || bounds.north() - bounds.south() >= SMALLEST;
    }

    private static StringBuilder write(double[] line, StringBuilder path) {
        var x = Math.round(line[0]);
        var y = Math.round(line[1]);
        path.append('M').append(x);
        number(y, path).append('l');
        var first = true;
        for (var i = 2; i < line.length; i += 2) {
            var nextX = Math.round(line[i]);
            var nextY = Math.round(line[i + 1]);
            if (nextX != x || nextY != y) {
                (first ? path.append(nextX - x) : number(nextX - x, path)).append("");
                number(nextY - y, path);
                first = false;
                x = nextX;
                y = nextY;
            }
        }
        return first ? path.append("0 0") : path;
    }

    /** A minus parts numbers as well as a space does. */
    private static StringBuilder number(long value, StringBuilder path) {
        return (value < 0 ? path : path.append(' ')).append(value);
    }
}
