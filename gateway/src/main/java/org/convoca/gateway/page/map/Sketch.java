package org.convoca.gateway.page.map;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A route drawn by itself, north at the top, true to scale: our outlines know no streets.
 *
 * @param path data of an SVG path
 * @param first where it begins, and {@code last} where it ends
 * @param scale length of the scale's bar, in the same units
 * @param metres what that length is on the ground
 */
public record Sketch(int width, int height, String path, Spot first, Spot last, int scale, int metres) {

    private static final int SIZE = 800;
    private static final int MARGIN = 70;
    private static final double METRES_A_DEGREE = 111_195;
    private static final List<Integer> ROUND = List.of(10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10);
    /** Shorter ones are a place. */
    private static final double SHORTEST_METRES = 20;

    /** A place on the sheet. */
    public record Spot(int x, int y) {}

    /**
     * @param route longitudes and latitudes in turn, of two places at least
     * @return null when it is too short to be drawn, or too long to be a route on foot
     */
    public static @Nullable Sketch of(double[] route) {
        var bounds = Bounds.of(route);
        var narrowing = Math.cos(Math.toRadians((bounds.south() + bounds.north()) / 2));
        var across = (bounds.east() - bounds.west()) * narrowing * METRES_A_DEGREE;
        var up = (bounds.north() - bounds.south()) * METRES_A_DEGREE;
        var longest = Math.max(across, up);
        if (longest < SHORTEST_METRES || longest > 20 * ROUND.getFirst()) {
            return null;
        }
        var scale = (SIZE - 2 * MARGIN) / longest;
        var spots = IntStream.range(0, route.length / 2)
                .mapToObj(i -> new Spot(
                        MARGIN + round((route[2 * i] - bounds.west()) * narrowing * METRES_A_DEGREE * scale),
                        MARGIN + round((bounds.north() - route[2 * i + 1]) * METRES_A_DEGREE * scale)))
                .toList();
        var metres = ROUND.stream()
                .filter(length -> length <= longest / 2)
                .findFirst()
                .orElse(ROUND.getLast());
        return new Sketch(
                2 * MARGIN + round(across * scale),
                2 * MARGIN + round(up * scale),
                spots.stream().map(spot -> spot.x() + " " + spot.y()).collect(Collectors.joining("L", "M", "")),
                spots.getFirst(),
                spots.getLast(),
                round(metres * scale),
                metres);
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
