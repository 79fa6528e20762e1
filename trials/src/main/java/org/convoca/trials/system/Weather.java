package org.convoca.trials.system;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** What the network between two parts is like. */
public sealed interface Weather {

    Weather FAIR = new Fair();
    Weather REFUSING = new Refusing();
    Weather FROZEN = new Frozen();

    /** As if there were nothing between them. */
    record Fair() implements Weather {}

    /** Every connection is reset, new ones at once. */
    record Refusing() implements Weather {}

    /** Connections stay and are made, and nothing comes through: what was sent waits and arrives when it thaws. */
    record Frozen() implements Weather {}

    /**
     * Late, unevenly late, and narrow.
     *
     * @param latency of each piece, each way
     * @param jitter at most so much more or less
     * @param bytesASecond of one connection, one way; 0 for any
     * @param onlyOutward only what clients send, not what comes back
     */
    record Slow(Duration latency, Duration jitter, int bytesASecond, boolean onlyOutward) implements Weather {

        private static final long NANOS_IN_A_SECOND = 1_000_000_000L;

        Duration pause(int bytes, boolean outward) {
            if (onlyOutward && !outward) {
                return Duration.ZERO;
            }
            var spread =
                    jitter.isZero() ? 0 : ThreadLocalRandom.current().nextLong(-jitter.toNanos(), jitter.toNanos());
            var narrow = bytesASecond == 0 ? 0 : bytes * NANOS_IN_A_SECOND / bytesASecond;
            return Duration.ofNanos(Math.max(0, latency.toNanos() + spread) + narrow);
        }
    }
}
