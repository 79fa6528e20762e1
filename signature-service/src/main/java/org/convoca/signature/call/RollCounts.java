package org.convoca.signature.call;

import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.territory.Region;

/** How many signatures of a call are published. The roll implements it; a call without a roll counts nothing. */
public interface RollCounts {

    Counts of(CallSlug call);

    /**
     * @param byRegion all regions, those without a signature too
     * @param byTerritory by the territory's code; only territories with a signature
     * @param asOf the moment that the numbers are true for
     */
    record Counts(long total, Map<Region, Long> byRegion, Map<String, Long> byTerritory, Instant asOf) {}
}
