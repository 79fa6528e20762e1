package org.convoca.bench;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param limit what it is held against, or null when there is nothing: for a rate what the slower of database and broker can do, for memory and time
 *     what we allow ourselves
 * @param ratio the value as a part of the limit, or null without one
 */
record Row(
        String name,
        double value,
        String unit,
        @Nullable Double limit,
        @Nullable Double ratio) {

    private static final double THOUSANDTHS = 1000;

    static Row of(String name, double value, String unit) {
        return new Row(name, rounded(value), unit, null, null);
    }

    static Row of(String name, double value, String unit, double limit) {
        // Against a limit of nothing there is no part to name.
        var ratio = limit > 0 ? (Double) rounded(value / limit) : null;
        return new Row(name, rounded(value), unit, rounded(limit), ratio);
    }

    /** JSON knows no infinities; a figure that is none is an error of ours. */
    private static double rounded(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a figure: " + value);
        }
        return Math.round(value * THOUSANDTHS) / THOUSANDTHS;
    }
}
