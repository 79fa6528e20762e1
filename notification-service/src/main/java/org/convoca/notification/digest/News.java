package org.convoca.notification.digest;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.convoca.notification.happening.Happening;
import org.convoca.notification.happening.Happenings;
import org.convoca.notification.happening.Waiting;
import org.convoca.notification.happening.WaitingThings;

/** Whether there is anything to tell. */
class News {

    private final Happenings happenings;
    private final WaitingThings waiting;

    News(Happenings happenings, WaitingThings waiting) {
        this.happenings = happenings;
        this.waiting = waiting;
    }

    /** Whether something happened in {@code [from, to)}, or something waits, that is hers. */
    boolean isThere(UUID coordinator, Duties duties, Instant from, Instant to) {
        return happened(coordinator, duties, from, to) || waits(coordinator, duties, Instant.MIN, Instant.MAX);
    }

    private boolean happened(UUID coordinator, Duties duties, Instant from, Instant to) {
        var found = new AtomicBoolean();
        happenings.read(duties.places(coordinator), from, to, happening -> {
            found.set(isHers(coordinator, duties, happening));
            return !found.get();
        });
        return found.get();
    }

    /** Whether something that began to wait in {@code [from, to)}, on stored time, still does. */
    boolean waits(UUID coordinator, Duties duties, Instant from, Instant to) {
        var found = new AtomicBoolean();
        waiting.read(duties.places(coordinator), coordinator, thing -> {
            found.set(isHers(coordinator, duties, thing)
                    && !thing.at().isBefore(from)
                    && thing.at().isBefore(to));
            return !found.get();
        });
        return found.get();
    }

    static boolean isHers(UUID coordinator, Duties duties, Happening happening) {
        return duties.isHers(coordinator, happening.call(), happening.place());
    }

    /** What was handed on is for that coordinator alone, wherever it is. */
    static boolean isHers(UUID coordinator, Duties duties, Waiting thing) {
        var assignee = thing.assignee();
        return assignee == null
                ? duties.isHers(coordinator, thing.call(), thing.place())
                : assignee.equals(coordinator);
    }
}
