package org.convoca.signature.roll;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.bson.Document;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.RollCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts of each call's roll. No signature writes to a counter: the signatures themselves are counted, at most once in a while for however many
 * readers, by one of them while the others wait for it. On a roll so large that counting takes long, "a while" grows to ten times that, but never
 * past fifteen seconds. Thread-safe.
 */
@Component
class Tallies implements RollCounts {

    private static final int SHARE = 10;
    private static final Duration OLDEST = Duration.ofSeconds(15);

    private final Function<CallSlug, List<Document>> places;
    private final RollProperties properties;
    private final Clock clock;
    private final Map<CallSlug, Slot> slots = new ConcurrentHashMap<>();

    @Autowired
    Tallies(RollEntries entries, RollProperties properties, Clock clock) {
        this(entries::tally, properties, clock);
    }

    Tallies(Function<CallSlug, List<Document>> places, RollProperties properties, Clock clock) {
        this.places = places;
        this.properties = properties;
        this.clock = clock;
    }

    private static final class Slot {
        private final ReentrantLock counting = new ReentrantLock();
        private volatile @Nullable Tally tally;
    }

    @Override
    public Counts of(CallSlug call) {
        return tally(call).counts();
    }

    /** The newest tally of a call that exists; for others nothing is remembered, since nobody asks. */
    Tally tally(CallSlug call) {
        var slot = slots.computeIfAbsent(call, _ -> new Slot());
        var known = slot.tally;
        if (known != null && isFresh(known)) {
            return known;
        }
        slot.counting.lock();
        try {
            known = slot.tally;
            if (known == null || !isFresh(known)) {
                known = count(call);
                slot.tally = known;
            }
            return known;
        } finally {
            slot.counting.unlock();
        }
    }

    private boolean isFresh(Tally tally) {
        var grown = tally.took().multipliedBy(SHARE);
        var bounded = grown.compareTo(OLDEST) < 0 ? grown : OLDEST;
        var age = bounded.compareTo(properties.freshness()) < 0 ? properties.freshness() : bounded;
        return clock.instant().isBefore(tally.counts().asOf().plus(age));
    }

    private Tally count(CallSlug call) {
        var asOf = clock.instant();
        var began = System.nanoTime();
        var counted = places.apply(call);
        return Tally.of(counted, asOf, Duration.ofNanos(System.nanoTime() - began));
    }
}
