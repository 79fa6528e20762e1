package org.convoca.event.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.convoca.event.action.LastChanges;
import org.convoca.event.call.KnownCall;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In which state a call's feeds are, so that a calendar that asks every hour is told in one word that nothing is new. Looked at once a second for however
 * many ask. Thread-safe.
 */
@Component
class FeedStates {

    /** No less than the second that {@code Last-Modified} counts in: two states are never of one second. */
    private static final Duration FRESHNESS = Duration.ofSeconds(1);

    private final LastChanges changes;
    private final Clock clock;
    private final Map<String, State> states = new ConcurrentHashMap<>();

    FeedStates(LastChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param tag is another when anything in a feed may be another
     * @param changedAt when an action changed last
     * @param seenSince since when this instance knows this state: for those who ask by time alone, because an action that is gone leaves no time behind
     */
    record State(String tag, Instant changedAt, Instant seenSince, Instant lookedAt) {

        private boolean isFresh(Instant now) {
            return now.isBefore(lookedAt.plus(FRESHNESS));
        }
    }

    /** The state of the feeds of a call that exists. */
    State of(KnownCall call) {
        return states.compute(call.slug(), (_, known) -> {
            var now = clock.instant();
            return known != null && known.isFresh(now) ? known : look(call, known, now);
        });
    }

    private State look(KnownCall call, @Nullable State known, Instant now) {
        var list = changes.of(call.slug());
        // Sorted, because the order of a map is another in each process.
        var tag = list + "|" + new TreeMap<>(call.titles()) + "|" + call.language() + "|" + call.week();
        var since = known != null && known.tag().equals(tag) ? known.seenSince() : now;
        return new State(tag, list.latest(), since, now);
    }
}
