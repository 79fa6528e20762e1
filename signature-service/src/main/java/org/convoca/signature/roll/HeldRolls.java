package org.convoca.signature.roll;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.convoca.contracts.territory.Territories;
import org.convoca.signature.call.CallSlug;
import org.springframework.stereotype.Component;

/** The rolls that are small enough to hold; a handful of calls is read at a time, so a handful is kept. Thread-safe. */
@Component
class HeldRolls {

    private static final int MOST = 20;

    private final RollEntries entries;
    private final Territories territories;
    private final RollProperties properties;
    private final Map<CallSlug, HeldRoll> rolls = new ConcurrentHashMap<>();

    HeldRolls(RollEntries entries, Territories territories, RollProperties properties) {
        this.entries = entries;
        this.territories = territories;
        this.properties = properties;
    }

    boolean holds(Tally tally) {
        return tally.counts().total() <= properties.held();
    }

    /** The roll in the tally's state or a newer one, read by one of those who ask while the others wait. */
    HeldRoll of(CallSlug call, Tally tally) {
        if (rolls.size() > MOST) {
            rolls.keySet().stream()
                    .filter(other -> !other.equals(call))
                    .findFirst()
                    .ifPresent(rolls::remove);
        }
        return rolls.compute(
                call, (_, known) -> known != null && known.state().equals(tally.state()) ? known : read(call, tally));
    }

    private HeldRoll read(CallSlug call, Tally tally) {
        // What was published since the tally fits in too; the next tally has another state and reads it again.
        return HeldRoll.of(
                tally.state(),
                entries.page(call, RollRange.ALL, null, List.of(), properties.held() + 1000),
                territories);
    }
}
