package org.convoca.gateway.page.map;

import java.util.Optional;
import org.convoca.contracts.territory.Region;

/**
 * A part of the world between two meridians and two parallels, in degrees. Across the antimeridian, {@code east} goes on beyond 180.
 *
 * @param west from -180 to 180
 * @param east greater than {@code west}, by 360 at most
 */
public record Frame(double west, double south, double east, double north) {

    /** Without the far south, where nobody lives; cut in the Bering Strait, where no land is cut. */
    public static final Frame WORLD = new Frame(-169, -58, 191, 84);

    /** So near that a closer look would show nothing but one place. */
    private static final double NARROWEST = 0.6;

    public Frame {
        if (!(east > west && east - west <= 360 && north > south && north <= 90 && south >= -90)) {
            throw new IllegalArgumentException("not a part of the world");
        }
    }

    /** The part of the world in which a region's territories lie, as a reader expects to see it. */
    public static Frame of(Region region) {
        return switch (region) {
            case INTERNATIONAL -> WORLD;
            case AMERICAS -> new Frame(-130, -56, -30, 60);
            case ASIA -> new Frame(45, -11, 150, 55);
            case EUROPE -> new Frame(-25, 34, 45, 71);
            case ARAB_WORLD -> new Frame(-18, -2, 60, 39);
            case OCEANIA -> new Frame(110, -50, 220, 20);
            case AFRICA -> new Frame(-20, -36, 55, 38);
        };
    }

    /**
     * A frame as RFC 7946 (section 5) writes it: {@code west,south,east,north}, where west is greater than east across the antimeridian. Empty when
     * the text is none.
     */
    public static Optional<Frame> parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 4 || text.length() > 100) {
            return Optional.empty();
        }
        try {
            var west = within(parts[0], 180);
            var east = within(parts[2], 180);
            return Optional.of(
                    new Frame(west, within(parts[1], 90), east < west ? east + 360 : east, within(parts[3], 90)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static double within(String text, double most) {
        var value = Double.parseDouble(text);
        if (!(Math.abs(value) <= most)) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }

    /** As {@link #parse} reads it; rounded outwards, so that nothing at the edge is lost. */
    public String text() {
        return edge(Math.floor(west * 1e3)) + "," + edge(Math.max(-90e3, Math.floor(south * 1e3))) + ","
                + edge(Math.ceil((east > 180 ? east - 360 : east) * 1e3)) + ","
                + edge(Math.min(90e3, Math.ceil(north * 1e3)));
    }

    private static String edge(double thousandths) {
        var rounded = Math.clamp(thousandths, -180e3, 180e3) / 1e3;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /** With some space around, and never closer than a town and its surroundings. */
    public Frame withMargin() {
        var across = Math.max(NARROWEST, (east - west) * 1.2);
        var up = Math.max(NARROWEST / 2, (north - south) * 1.2);
        return around(centre(), (south + north) / 2, across, up);
    }

    Frame noCloserThan(double degrees) {
        return around(centre(), middle(), Math.max(degrees, east - west), Math.max(degrees / 2, north - south));
    }

    static Frame around(double longitude, double latitude, double across, double up) {
        var width = Math.min(360, across);
        var west = wrapped(longitude - width / 2);
        return new Frame(west, Math.max(-90, latitude - up / 2), west + width, Math.min(90, latitude + up / 2));
    }

    /** The meridian in the middle, in degrees; it may be beyond 180. */
    public double centre() {
        return (west + east) / 2;
    }

    /** The parallel in the middle. */
    public double middle() {
        return (south + north) / 2;
    }

    /** Whether it is so narrow that a map of it can part nothing more. */
    public boolean isOnePlace() {
        return east - west < 0.02 && north - south < 0.02;
    }

    boolean isWorld() {
        return east - west > 200;
    }

    /** The same meridian within -180 and 180. */
    static double wrapped(double longitude) {
        var turned = (longitude + 180) % 360;
        return (turned < 0 ? turned + 360 : turned) - 180;
    }
}
