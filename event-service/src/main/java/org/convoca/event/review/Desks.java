package org.convoca.event.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.event.desk.Desk;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.LogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The cases of both kinds, each to be found only by those who look after its place, and the writing of a step with its line in the log. */
@Component
class Desks {

    private static final int MOST_ATTEMPTS = 5;

    private final Map<Kind, Cases> cases = new HashMap<>();
    private final Clock clock;

    Desks(List<Cases> all, Clock clock) {
        all.forEach(one -> cases.put(one.kind(), one));
        this.clock = clock;
    }

    Cases of(Kind kind) {
        var found = cases.get(kind);
        if (found == null) {
            throw new IllegalStateException("nobody keeps cases of kind " + kind.code());
        }
        return found;
    }

    List<Cases> all() {
        return List.copyOf(cases.values());
    }

    /** The case of that id; what is elsewhere is answered like what there is not. */
    Case get(Coordination scope, Kind kind, UUID id) {
        return of(kind).find(id).filter(found -> found.isCoveredBy(scope)).orElseThrow(Refusals::notFound);
    }

    /** What a step comes to: a write, or an answer that needs none. */
    sealed interface Step<R> {
        record Stay<R>(R result) implements Step<R> {}

        record Move<R>(R result, Desk next, LogEntry entry, Cases.Telling telling) implements Step<R> {}
    }

    /** Decides on a step with the newest that there is. */
    @FunctionalInterface
    interface Decider<R> {
        Step<R> on(Case current);
    }

    /** Takes a step with a case, and decides again whenever somebody else wrote in between. */
    <R> R change(Coordination scope, Kind kind, UUID id, Decider<R> decider) {
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var current = get(scope, kind, id);
            switch (decider.on(current)) {
                case Step.Stay<R>(var result) -> {
                    return result;
                }
                case Step.Move<R>(var result, var next, var entry, var telling) -> {
                    if (of(kind).write(current, next, entry, telling)) {
                        return result;
                    }
                }
            }
        }
        throw new OptimisticLockingFailureException("somebody else keeps changing " + kind.code() + " " + id);
    }

    LogEntry entry(Case of, @Nullable UUID by, String what, @Nullable String why, Map<String, String> details) {
        var place = new LogEntry.Place(of.call(), of.territory(), of.region().code());
        return new LogEntry(now(), by, what, why, place, details);
    }

    /** As the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
