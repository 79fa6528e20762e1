package org.convoca.signature.roll;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.RollCounts.Counts;

/**
 * A roll's counts at one moment.
 *
 * @param state the same as long as the roll is: each signature that is published, changed or taken off makes another
 * @param took how long counting took
 */
record Tally(Counts counts, String state, Duration took) {

    /** @param places one document for each region and territory: {@code {_id: {region, territory}, count, versions, latest}} */
    static Tally of(List<Document> places, Instant asOf, Duration took) {
        var byRegion = new EnumMap<Region, Long>(Region.class);
        for (var region : Region.values()) {
            byRegion.put(region, 0L);
        }
        var byTerritory = new TreeMap<String, Long>();
        var total = 0L;
        var versions = 0L;
        var latest = Instant.EPOCH;
        for (var place : places) {
            var id = place.get("_id", Document.class);
            var count = number(place, "count");
            var territory = id.getString("territory");
            byRegion.merge(Region.of(id.getString("region")), count, Long::sum);
            if (territory != null) {
                byTerritory.merge(territory, count, Long::sum);
            }
            total += count;
            versions += number(place, "versions");
            var newest = place.getDate("latest").toInstant();
            latest = newest.isAfter(latest) ? newest : latest;
        }
        var counts = new Counts(total, Map.copyOf(byRegion), Map.copyOf(byTerritory), asOf);
        return new Tally(counts, total + "." + versions + "." + latest.toEpochMilli(), took);
    }

    private static long number(Document place, String field) {
        return place.get(field, Number.class).longValue();
    }
}
