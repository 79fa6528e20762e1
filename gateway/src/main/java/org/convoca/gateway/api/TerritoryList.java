package org.convoca.gateway.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;

/** Territories and regions with their names in one language. */
record TerritoryList(String language, List<NamedRegion> regions, List<NamedTerritory> items) {

    record NamedRegion(Region code, String name) {}

    record NamedTerritory(String code, String name, Region region, List<String> parents) {}

    static TerritoryList of(Territories territories, String language) {
        var reader = Locale.of(language);
        return new TerritoryList(
                language,
                Arrays.stream(Region.values())
                        .map(region -> new NamedRegion(region, territories.name(region, reader)))
                        .toList(),
                territories.sorted(reader).stream()
                        .map(territory -> named(territory, territories.name(territory.code(), reader)))
                        .toList());
    }

    private static NamedTerritory named(Territory territory, String name) {
        return new NamedTerritory(territory.code(), name, territory.region(), territory.parents());
    }
}
