package org.convoca.event.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.convoca.event.action.ActionCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Totals of each call's actions, counted at most once in two seconds for however many readers. Thread-safe. */
@Component
class Tallies {

    private static final Duration FRESHNESS = Duration.ofSeconds(2);

    private final ActionCounts counts;
    private final Clock clock;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    Tallies(ActionCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * How many actions stand; cancelled ones are listed and not counted.
     *
     * @param byTerritory by the territory's code; what has no territory is in the total only
     * @param byDay by the day on which they begin; what has no day is in the total only
     */
    record Totals(
            long total,
            Map<String, Long> byRegion,
            Map<String, Long> byTerritory,
            Map<String, Long> byDay,
            long withoutDay,
            Reports reports,
            Instant asOf) {}

    /**
     * What organisers reported, of the same actions.
     *
     * @param actions how many were reported
     * @param participants how many people came to those, as far as somebody counted
     */
    record Reports(long actions, long participants, Map<String, Reported> byTerritory) {}

    record Reported(long actions, long participants) {}

    private static final class Slot {
        private final ReentrantLock counting = new ReentrantLock();
        private volatile @Nullable Totals totals;
    }

    /** The totals of a call that exists. */
    Totals of(String call) {
        var slot = slots.computeIfAbsent(call, _ -> new Slot());
        var known = slot.totals;
        if (known != null && isFresh(known)) {
            return known;
        }
        slot.counting.lock();
        try {
            known = slot.totals;
            if (known == null || !isFresh(known)) {
                known = count(call);
                slot.totals = known;
            }
            return known;
        } finally {
            slot.counting.unlock();
        }
    }

    private boolean isFresh(Totals totals) {
        return clock.instant().isBefore(totals.asOf().plus(FRESHNESS));
    }

    private Totals count(String call) {
        var asOf = clock.instant();
        var byRegion = new TreeMap<String, Long>();
        var byTerritory = new TreeMap<String, Long>();
        var byDay = new TreeMap<String, Long>();
        var total = 0L;
        var withoutDay = 0L;
        for (var count : counts.of(call)) {
            total += count.number();
            byRegion.merge(count.region().code(), count.number(), Long::sum);
            if (count.territory() != null) {
                byTerritory.merge(count.territory(), count.number(), Long::sum);
            }
            if (count.day() == null) {
                withoutDay += count.number();
            } else {
                byDay.merge(count.day(), count.number(), Long::sum);
            }
        }
        return new Totals(total, byRegion, byTerritory, byDay, withoutDay, reports(call), asOf);
    }

    private Reports reports(String call) {
        var byTerritory = new TreeMap<String, Reported>();
        var actions = 0L;
        var participants = 0L;
        for (var reported : counts.reports(call)) {
            actions += reported.actions();
            participants += reported.participants();
            if (reported.territory() != null) {
                byTerritory.put(reported.territory(), new Reported(reported.actions(), reported.participants()));
            }
        }
        return new Reports(actions, participants, byTerritory);
    }
}
