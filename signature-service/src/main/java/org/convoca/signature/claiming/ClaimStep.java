package org.convoca.signature.claiming;

import java.util.List;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Sequenced;
import org.jspecify.annotations.Nullable;

/** What is decided about a claim in its present state. */
sealed interface ClaimStep<R> {

    R result();

    /** Nothing is written. */
    record Stay<R>(R result) implements ClaimStep<R> {}

    /** The claim moves on; its events are written with it. */
    record Move<R>(Change change, R result) implements ClaimStep<R> {}

    /**
     * What is written.
     *
     * @param entry who did it and why, or null when nobody did
     */
    record Change(Claim next, @Nullable LogEntry entry, List<Sequenced> events) {

        public Change {
            events = List.copyOf(events);
        }

        static Change of(Claim next, Sequenced... events) {
            return new Change(next, null, List.of(events));
        }

        static Change of(Claim next, LogEntry entry, Sequenced... events) {
            return new Change(next, entry, List.of(events));
        }
    }

    static <R> ClaimStep<R> stay(R result) {
        return new Stay<>(result);
    }

    static <R> ClaimStep<R> move(Change change, R result) {
        return new Move<>(change, result);
    }
}
