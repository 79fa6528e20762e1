package org.convoca.gateway.client;

import java.time.LocalDate;
import java.util.Map;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * How many street actions of a call stand; those that were cancelled do not count.
 *
 * @param byTerritory those in a territory, by its code
 * @param byDay those that have a day
 * @param reports what organisers have told afterwards, or null
 */
public record ActionTotals(
        int total,
        Map<Region, Integer> byRegion,
        Map<String, Integer> byTerritory,
        Map<LocalDate, Integer> byDay,
        @Nullable Reports reports) {

    public ActionTotals {
        byRegion = Map.copyOf(byRegion);
        byTerritory = Map.copyOf(byTerritory);
        byDay = Map.copyOf(byDay);
    }

    /**
     * Reports of a call.
     *
     * @param actions how many were reported
     * @param participants how many people they say came
     */
    public record Reports(
            int actions, long participants, @Nullable Map<String, Reported> byTerritory) {}

    /** Reports of a territory. */
    public record Reported(int actions, long participants) {}
}
