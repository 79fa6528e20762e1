package org.convoca.gateway.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;
import org.springframework.stereotype.Component;

/** Territories and regions as a reader knows them: by name, in the order of the reader's alphabet. Thread-safe. */
@Component
public class Places {

    private final Territories territories;
    private final ConcurrentMap<Locale, List<Place>> sorted = new ConcurrentHashMap<>();

    Places(Territories territories) {
        this.territories = territories;
    }

    /**
     * A territory or a region.
     *
     * @param code a key, never shown
     */
    public record Place(String code, String name) {}

    /** All territories. */
    public List<Place> territories(Locale reader) {
        return sorted.computeIfAbsent(
                reader,
                locale -> territories.sorted(locale).stream()
                        .map(territory -> new Place(territory.code(), territories.name(territory.code(), locale)))
                        .toList());
    }

    /** Those of these codes. */
    public List<Place> territories(Collection<String> codes, Locale reader) {
        var wanted = Set.copyOf(codes);
        return territories(reader).stream()
                .filter(place -> wanted.contains(place.code()))
                .toList();
    }

    /** The territory's name; an unknown code has none. */
    public String territory(String code, Locale reader) {
        return territories.find(code).isPresent() ? territories.name(code, reader) : "";
    }

    /** Whether there is a territory of that code. */
    public boolean isThere(String code) {
        return territories.find(code).isPresent();
    }

    /** The lands that sign under their own name and lie in that territory, wholly or in part. */
    public List<Place> lands(String code, Locale reader) {
        return territories(reader).stream()
                .filter(place -> parents(place.code()).contains(code))
                .toList();
    }

    /** The codes of the territories in which that one lies. */
    public List<String> parents(String code) {
        return territories.find(code).map(Territory::parents).orElse(List.of());
    }

    /** Whether a territory is there and lies in that region. */
    public boolean isIn(String code, Region region) {
        return territories
                .find(code)
                .filter(territory -> territory.region() == region)
                .isPresent();
    }

    /** All regions in the order of the roll. */
    public List<Place> regions(Locale reader) {
        return Arrays.stream(Region.values())
                .map(region -> new Place(region.code(), region(region, reader)))
                .toList();
    }

    /** The region's name. */
    public String region(Region region, Locale reader) {
        return territories.name(region, reader);
    }

    /**
     * How many signed in each region, in the order of the roll.
     *
     * @param counts a region that is missing has none
     */
    public List<RegionCount> counts(Map<Region, Integer> counts, Locale reader) {
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Arrays.stream(Region.values())
                .map(region -> RegionCount.of(region, region(region, reader), counts.getOrDefault(region, 0), most))
                .toList();
    }

    /**
     * A region's signatories.
     *
     * @param share of the largest region's count, in percent
     */
    public record RegionCount(String code, String name, int count, int share) {
        private static RegionCount of(Region region, String name, int count, int most) {
            return new RegionCount(region.code(), name, count, most == 0 ? 0 : Math.ceilDiv(100 * count, most));
        }
    }
}
