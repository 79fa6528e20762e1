package org.convoca.gateway.edge;

import java.time.Duration;
import org.convoca.gateway.edge.LimitProperties.Window;
import org.convoca.gateway.edge.LimitProperties.Windows;

/**
 * What a client may still ask after a request.
 *
 * @param delay zero when the request may go on, else how long until it may
 * @param windows what it may ask at all
 * @param burst how many are left of the short window
 * @param sustained how many are left of the long one
 */
record Allowance(Duration delay, Windows windows, long burst, long sustained) {

    /** For whom nothing is counted. */
    static Allowance unlimited(Windows windows) {
        return new Allowance(
                Duration.ZERO,
                windows,
                windows.burst().requests(),
                windows.sustained().requests());
    }

    boolean isGranted() {
        return delay.isZero();
    }

    /** Whole seconds, never too few. */
    static long seconds(Duration duration) {
        return duration.plus(Duration.ofSeconds(1).minusNanos(1)).toSeconds();
    }

    /** {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10): {@code "burst";q=120;w=60, "sustained";q=1200;w=3600}. */
    String policy() {
        return item("burst", windows.burst()) + ", " + item("sustained", windows.sustained());
    }

    private static String item(String name, Window window) {
        return "\"%s\";q=%d;w=%d".formatted(name, window.requests(), seconds(window.period()));
    }

    /** {@code RateLimit}: what is left of each, and in how many seconds all of it is there again. */
    String state() {
        return left("burst", burst, windows.burst()) + ", " + left("sustained", sustained, windows.sustained());
    }

    private static String left(String name, long left, Window window) {
        var missing = window.requests() - left;
        var whole = window.period().multipliedBy(missing).dividedBy(window.requests());
        return "\"%s\";r=%d;t=%d".formatted(name, left, seconds(whole));
    }
}
