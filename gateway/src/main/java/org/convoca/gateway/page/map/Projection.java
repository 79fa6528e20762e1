package org.convoca.gateway.page.map;

/** From places on the globe to places on a sheet; units are those of the projection, x grows to the east, y to the south. */
sealed interface Projection {

    /** @param longitude in degrees east of the central meridian, from -180 to 180 */
    double x(double longitude, double latitude);

    double y(double latitude);

    /**
     * Equal Earth: areas are true, so that no continent looks greater than it is (Šavrič, Patterson, Jenny: The Equal Earth map projection, 2018).
     */
    record EqualEarth() implements Projection {
        private static final double A1 = 1.340264;
        private static final double A2 = -0.081106;
        private static final double A3 = 0.000893;
        private static final double A4 = 0.003796;
        private static final double SCALE = 2 * Math.sqrt(3) / 3;

        @Override
        public double x(double longitude, double latitude) {
            var theta = theta(latitude);
            var squared = theta * theta;
            var sixth = squared * squared * squared;
            return SCALE
                    * Math.toRadians(longitude)
                    * Math.cos(theta)
                    / (A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared));
        }

        @Override
        public double y(double latitude) {
            var theta = theta(latitude);
            var squared = theta * theta;
            var sixth = squared * squared * squared;
            return -theta * (A1 + A2 * squared + sixth * (A3 + A4 * squared));
        }

        private static double theta(double latitude) {
            return Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
        }
    }

    /** Equirectangular: distances are true along meridians and along one parallel; good for a part of the world. */
    record Equirectangular(double parallel) implements Projection {
        @Override
        public double x(double longitude, double latitude) {
            return Math.toRadians(longitude) * Math.cos(Math.toRadians(parallel));
        }

        @Override
        public double y(double latitude) {
            return -Math.toRadians(latitude);
        }
    }
}
