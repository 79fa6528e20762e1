package org.convoca.event.registration;

import java.util.List;
import java.util.stream.Stream;

/** What is decided about a registration, and what is answered. */
public sealed interface Step<R> {

    R result();

    /** It stays as it is. */
    record Stay<R>(R result) implements Step<R> {}

    /** It goes on to that state, and these things happened. */
    record Move<R>(Registration next, R result, List<Registrations.Fact> facts) implements Step<R> {}

    static <R> Step<R> stay(R result) {
        return new Stay<>(result);
    }

    static <R> Step<R> move(Registration next, R result, Registrations.Fact... facts) {
        return new Move<>(next, result, Stream.of(facts).toList());
    }
}
