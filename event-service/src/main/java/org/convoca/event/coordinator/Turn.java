package org.convoca.event.coordinator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a coordinator, and what is answered.
 *
 * @param next null when they stay as they are
 */
public record Turn<R>(@Nullable Coordinator next, R result, List<Coordinators.Fact> facts) {

    public static <R> Turn<R> stay(R result) {
        return new Turn<>(null, result, List.of());
    }

    public static <R> Turn<R> move(Coordinator next, R result, Coordinators.Fact... facts) {
        return new Turn<>(next, result, List.of(facts));
    }
}
