package org.convoca.signature.signing;

import java.util.List;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Sequenced;
import org.jspecify.annotations.Nullable;

/** What is decided about a signature in its present state. */
public sealed interface Step<R> {

    /** Nothing is written. */
    record Stay<R>(R result) implements Step<R> {}

    /**
     * The signature moves on; its events are written with it.
     *
     * @param entry what a person did, for the log; null where nobody decided anything
     */
    record Move<R>(Signature next, R result, @Nullable LogEntry entry, List<Sequenced> events) implements Step<R> {
        public Move {
            events = List.copyOf(events);
        }
    }

    static <R> Step<R> stay(R result) {
        return new Stay<>(result);
    }

    static <R> Step<R> move(Signature next, R result, Sequenced... events) {
        return new Move<>(next, result, null, List.of(events));
    }

    static <R> Step<R> move(Signature next, R result, LogEntry entry, Sequenced... events) {
        return new Move<>(next, result, entry, List.of(events));
    }
}
