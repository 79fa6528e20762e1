package org.convoca.notification.mail;

import java.time.Duration;

/** Wakes all who rest. Who takes the number of rings before looking and rests with it misses none in between. Thread-safe. */
final class Bell {

    private long rings;

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    synchronized long rings() {
        return rings;
    }

    /** Rests until it rings, until it has rung since {@code heard}, or for that long. */
    synchronized void await(long heard, Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        var left = longest.toMillis();
        while (rings == heard && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }
}
