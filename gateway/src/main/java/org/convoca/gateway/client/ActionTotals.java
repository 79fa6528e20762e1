package org.convoca.gateway.client;

import java.time.LocalDate;
import java.util.Map;
import org.convoca.contracts.territory.Region;

/**
 * How many street actions of a call stand; those that were cancelled do not count.
 *
 * @param byTerritory those in a territory, by its code
 * @param byDay those that have a day
 */
public record ActionTotals(
        int total, Map<Region, Integer> byRegion, Map<String, Integer> byTerritory, Map<LocalDate, Integer> byDay) {

    public ActionTotals {
        byRegion = Map.copyOf(byRegion);
        byTerritory = Map.copyOf(byTerritory);
        byDay = Map.copyOf(byDay);
    }
}
