package org.convoca.notification.mail;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt, and when to stop. Pauses double up to a bound and are spread over the upper half of their length, so
 * that mails which failed together do not all come back together.
 */
final class Patience {

    private static final int MOST_DOUBLINGS = 30;

    private final MailProperties.Retry retry;
    private final DoubleSupplier spread;

    /** @param spread random, from 0 to below 1 */
    Patience(MailProperties.Retry retry, DoubleSupplier spread) {
        this.retry = retry;
        this.spread = spread;
    }

    Duration afterRefusal(Progress progress) {
        return pause(retry.firstPause(), retry.longestPause(), progress.refusals());
    }

    /** Shorter: when the server is back, nothing speaks against the mail, and the circuit breaker keeps the load off it until then. */
    Duration afterBreak(Progress progress) {
        return pause(retry.firstPauseAfterBreak(), retry.longestPauseAfterBreak(), progress.attempts());
    }

    /** Before a mail is looked at again that could not even be begun. */
    Duration whileAway() {
        return pause(retry.firstPauseAfterBreak(), retry.firstPauseAfterBreak(), 1);
    }

    /** Before a mail is tried again at which we failed ourselves. */
    Duration afterFault() {
        return pause(retry.longestPauseAfterBreak(), retry.longestPauseAfterBreak(), 1);
    }

    private Duration pause(Duration first, Duration longest, int times) {
        var doubled = (double) first.toMillis() * Math.scalb(1.0, Math.min(Math.max(times - 1, 0), MOST_DOUBLINGS));
        var bounded = Math.min(doubled, (double) longest.toMillis());
        return Duration.ofMillis((long) (bounded * (0.5 + spread.getAsDouble() / 2)));
    }

    boolean isOver(Progress progress, Duration age) {
        return progress.refusals() >= retry.mostRefusals() || isTooOld(age);
    }

    boolean isTooOld(Duration age) {
        return age.compareTo(retry.longest()) >= 0;
    }
}
