package org.convoca.signature.signing;

import java.util.List;
import org.convoca.platform.outbox.Sequenced;

/** What is decided about a signature in its present state. */
public sealed interface Step<R> {

    /** Nothing is written. */
    record Stay<R>(R result) implements Step<R> {}

    /** The signature moves on; its events are written with it. */
    record Move<R>(Signature next, R result, List<Sequenced> events) implements Step<R> {
        public Move {
            events = List.copyOf(events);
        }
    }

    static <R> Step<R> stay(R result) {
        return new Stay<>(result);
    }

    static <R> Step<R> move(Signature next, R result, Sequenced... events) {
        return new Move<>(next, result, List.of(events));
    }
}
