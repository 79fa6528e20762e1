package org.convoca.gateway.page.map;

import java.util.Collection;
import java.util.Comparator;

/** The smallest box around a line or around places; longitudes may go beyond 180. */
record Bounds(double west, double south, double east, double north) {

    static Bounds of(double[] line) {
        var bounds = new Bounds(line[0], line[1], line[0], line[1]);
        for (var i = 2; i < line.length; i += 2) {
            bounds = bounds.with(line[i], line[i + 1]);
        }
        return bounds;
    }

    /** Around places wherever they are on the globe: the narrowest box, over the antimeridian if need be. */
    static Bounds around(Collection<Spot> spots) {
        var longitudes = spots.stream()
                .mapToDouble(spot -> Frame.wrapped(spot.longitude()))
                .sorted()
                .toArray();
        var last = longitudes.length - 1;
        var widest = longitudes[0] + 360 - longitudes[last];
        var west = longitudes[0];
        var east = longitudes[last];
        for (var i = 0; i < last; i++) {
            if (longitudes[i + 1] - longitudes[i] > widest) {
                widest = longitudes[i + 1] - longitudes[i];
                west = longitudes[i + 1];
                east = longitudes[i] + 360;
            }
        }
        var latitudes = spots.stream().mapToDouble(Spot::latitude).summaryStatistics();
        return new Bounds(west, latitudes.getMin(), east, latitudes.getMax());
    }

    /** Around the largest part and those that are not much smaller: France without islands on the other side of the world. */
    static Frame mainland(Collection<Bounds> parts) {
        var largest =
                parts.stream().max(Comparator.comparingDouble(Bounds::area)).orElseThrow();
        var all = largest;
        for (var part : parts) {
            if (part.area() > largest.area() / 5) {
                var turn = 360 * Math.rint((largest.west() - part.west()) / 360);
                all = all.with(part.west() + turn, part.south()).with(part.east() + turn, part.north());
            }
        }
        return all.frame();
    }

    private Bounds with(double longitude, double latitude) {
        return new Bounds(
                Math.min(west, longitude),
                Math.min(south, latitude),
                Math.max(east, longitude),
                Math.max(north, latitude));
    }

    private double area() {
        return (east - west) * (north - south) * Math.cos(Math.toRadians((south + north) / 2));
    }

    Frame frame() {
        return Frame.around(
                (west + east) / 2, (south + north) / 2, Math.max(1e-6, east - west), Math.max(1e-6, north - south));
    }
}
