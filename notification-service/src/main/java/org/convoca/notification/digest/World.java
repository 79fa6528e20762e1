package org.convoca.notification.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.happening.Call;
import org.convoca.notification.happening.Calls;
import org.convoca.notification.happening.Happenings;
import org.convoca.notification.happening.KnownThings;
import org.convoca.notification.happening.KnownThings.Where;
import org.convoca.notification.happening.Totals;
import org.convoca.notification.preference.Subscriber;
import org.convoca.notification.preference.Subscribers;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;

/** What all digests of a while have in common, read once for them. Thread-safe. */
class World {

    private final Subscribers subscribers;
    private final Calls calls;
    private final KnownThings known;
    private final Happenings happenings;
    private final Territories territories;
    private final Duration goodFor;
    private final Clock clock;

    private @Nullable View last;

    /** @param goodFor for how long what was read is used */
    World(
            Subscribers subscribers,
            Calls calls,
            KnownThings known,
            Happenings happenings,
            Territories territories,
            Duration goodFor,
            Clock clock) {
        this.subscribers = subscribers;
        this.calls = calls;
        this.known = known;
        this.happenings = happenings;
        this.territories = territories;
        this.goodFor = goodFor;
        this.clock = clock;
    }

    /**
     * As it was at a moment.
     *
     * @param pulses when something happened last, by the key of the place
     */
    record View(
            Instant at,
            Duties duties,
            Map<String, Call> calls,
            Map<Where, Totals> totals,
            Map<String, Instant> pulses) {}

    /** Not older than a while. */
    synchronized View view() {
        var now = clock.instant();
        var current = last;
        if (current == null || Duration.between(current.at(), now).abs().compareTo(goodFor) > 0) {
            current = read(now);
            last = current;
        }
        return current;
    }

    private View read(Instant now) {
        var named = calls.all();
        var facts = subscribers.all().stream()
                .map(Stored::state)
                .map(Subscriber::facts)
                .toList();
        return new View(
                now, new Duties(facts, territories, named.keySet()), named, known.totals(), happenings.pulses());
    }
}
