package org.convoca.event.action;

/**
 * A point on earth (WGS 84).
 *
 * @param lat degrees north, from -90 to 90
 * @param lon degrees east, from -180 to 180
 */
public record Point(double lat, double lon) {

    private static final double EARTH_RADIUS_KM = 6371;

    public Point {
        if (!isOnEarth(lat, lon)) {
            throw new IllegalArgumentException("not on earth");
        }
    }

    /** Whether there is such a point; not-a-number is nowhere. */
    public static boolean isOnEarth(double lat, double lon) {
        return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
    }

    /** The distance on the surface of a sphere, in kilometres. */
    public double kilometresTo(Point other) {
        var phi = Math.toRadians(lat);
        var otherPhi = Math.toRadians(other.lat);
        var dPhi = Math.sin((otherPhi - phi) / 2);
        var dLambda = Math.sin(Math.toRadians(other.lon - lon) / 2);
        var haversine = dPhi * dPhi + Math.cos(phi) * Math.cos(otherPhi) * dLambda * dLambda;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
