package org.convoca.event.calendar;

import java.util.List;
import org.convoca.event.action.Point;

/** The box around points (RFC 7946, section 5). It never crosses the antimeridian: with points on both sides it goes round the earth. Not thread-safe. */
final class BoundingBox {

    private double west = Double.POSITIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    void add(Point point) {
        west = Math.min(west, point.lon());
        east = Math.max(east, point.lon());
        south = Math.min(south, point.lat());
        north = Math.max(north, point.lat());
    }

    boolean isEmpty() {
        return west > east;
    }

    /** West, south, east, north. */
    List<Double> sides() {
        return List.of(west, south, east, north);
    }
}
