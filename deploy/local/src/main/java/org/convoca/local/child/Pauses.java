package org.convoca.local.child;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before a program that ended is started again: short at first, longer each time, short again after it ran well for a while. */
final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration RAN_WELL = Duration.ofSeconds(15);

    private Duration next = FIRST;

    Duration after(Instant started, Instant ended) {
        if (Duration.between(started, ended).compareTo(RAN_WELL) >= 0) {
            next = FIRST;
        }
        var pause = next;
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        return pause;
    }
}
