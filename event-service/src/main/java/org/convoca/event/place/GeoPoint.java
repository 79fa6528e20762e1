package org.convoca.event.place;

/**
 * A point on the earth (WGS 84).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_IN_KILOMETRES = 6371.0088;

    /** @throws IllegalArgumentException when it lies beyond a pole, or farther round than the earth */
    public GeoPoint {
        if (!isLatitude(latitude) || !isLongitude(longitude)) {
            throw new IllegalArgumentException("no such point on the earth");
        }
    }

    /** Whether it is a number of degrees from pole to pole. */
    public static boolean isLatitude(double degrees) {
        return degrees >= -90 && degrees <= 90;
    }

    /** Whether it is a number of degrees half round the earth, either way. */
    public static boolean isLongitude(double degrees) {
        return degrees >= -180 && degrees <= 180;
    }

    /** The distance over the ground as on a sphere, in kilometres; at most half a percent from the truth. */
    public double kilometresTo(GeoPoint other) {
        var half = Math.pow(Math.sin(Math.toRadians(other.latitude - latitude) / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
        return 2 * EARTH_RADIUS_IN_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
