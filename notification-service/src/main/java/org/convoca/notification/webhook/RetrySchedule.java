package org.convoca.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** When a message is tried again. Each pause is up to a fifth longer than it says, so that what failed together does not come back together. */
final class RetrySchedule {

    private static final double SPREAD = 0.2;

    private final List<Duration> pauses;
    private final DoubleSupplier spread;

    /** @param spread random, from 0 to below 1 */
    RetrySchedule(List<Duration> pauses, DoubleSupplier spread) {
        this.pauses = List.copyOf(pauses);
        this.spread = spread;
    }

    /**
     * The moment of the next try.
     *
     * @param tries that failed, this one included
     * @param notBefore what the receiver asked for, or null
     * @return empty after the last
     */
    Optional<Instant> next(int tries, Instant now, @Nullable Instant notBefore) {
        if (tries > pauses.size()) {
            return Optional.empty();
        }
        var pause = pauses.get(tries - 1).toMillis();
        var due = now.plusMillis((long) (pause * (1 + SPREAD * spread.getAsDouble())))
                .truncatedTo(ChronoUnit.MILLIS);
        return Optional.of(notBefore == null || notBefore.isBefore(due) ? due : notBefore);
    }
}
