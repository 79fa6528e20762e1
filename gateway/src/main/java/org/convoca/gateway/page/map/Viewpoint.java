package org.convoca.gateway.page.map;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a map looks that can be pointed at: it is plain, so that every spot of it is a place on the ground, however large it is shown.
 *
 * @param latitude of its middle
 * @param longitude of its middle
 * @param across how many degrees of longitude it shows
 */
public record Viewpoint(double latitude, double longitude, double across) {

    /** Everything. */
    public static final Viewpoint WORLD = new Viewpoint(12, 0, 360);

    private static final Frame PLAIN_WORLD = new Frame(-180, -60, 180, 84);
    private static final double WIDEST = 360;
    /** About eight kilometres in the middle latitudes: a pixel is some twenty metres. */
    private static final double CLOSEST = 0.1;

    private static final double STEP = 3;
    private static final double SHAPE = 0.75;

    public Viewpoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && across >= CLOSEST && across <= WIDEST)) {
            throw new IllegalArgumentException("not on earth");
        }
    }

    /** So that a part of the world is seen. */
    public static Viewpoint of(Frame frame) {
        var across = Math.max(frame.east() - frame.west(), frame.north() - frame.south());
        return new Viewpoint(frame.middle(), Frame.wrapped(frame.centre()), Math.clamp(across, CLOSEST, WIDEST));
    }

    /** A town and what lies around it. */
    public static Viewpoint near(double latitude, double longitude) {
        return new Viewpoint(latitude, longitude, 1);
    }

    /** As {@link #text} writes it; empty when the text is none. */
    public static Optional<Viewpoint> parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 3 || text.length() > 60) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Viewpoint(
                    Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For addresses and forms. */
    public String text() {
        return String.format(Locale.ROOT, "%.5f,%.5f,%.4f", latitude, longitude, across);
    }

    /** The same place, with less around it. */
    public Viewpoint closer() {
        return new Viewpoint(latitude, longitude, Math.max(CLOSEST, across / STEP));
    }

    /** The same place, with more around it. */
    public Viewpoint farther() {
        return new Viewpoint(latitude, longitude, Math.min(WIDEST, across * STEP));
    }

    /**
     * The same map with another place in its middle: the one under a spot of it.
     *
     * @param right how far from its western edge, from 0 to 1
     * @param down how far from its northern edge, from 0 to 1
     */
    public Viewpoint pointed(double right, double down) {
        var frame = frame();
        var there = frame.west() + Math.clamp(right, 0, 1) * (frame.east() - frame.west());
        var latitudeThere = frame.north() - Math.clamp(down, 0, 1) * (frame.north() - frame.south());
        return new Viewpoint(latitudeThere, Frame.wrapped(there), across);
    }

    /** What it shows of the world. */
    Frame frame() {
        if (across > 200) {
            return PLAIN_WORLD;
        }
        var up = across * SHAPE * Math.max(0.2, Math.cos(Math.toRadians(latitude)));
        return Frame.around(longitude, latitude, across, up);
    }
}
