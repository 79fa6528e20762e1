package org.convoca.local.child;

import java.time.Duration;
import java.util.Locale;

/** Durations as people read them. */
public final class Seconds {

    private Seconds() {}

    /** For instance {@code 3.1 s}. */
    public static String of(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
