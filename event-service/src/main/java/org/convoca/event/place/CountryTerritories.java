package org.convoca.event.place;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;

/**
 * What the gazetteer's idea of a country may mean in ours: the territory of that code, and each land that lies in it. Which of them a place belongs to is
 * for the people there to say. Immutable and thread-safe.
 */
final class CountryTerritories {

    /** Codes that are in use without being in ISO 3166-1, and the land they mean. */
    private static final Map<String, String> WITHOUT_ISO = Map.of("XK", "x-kosovo");

    private final Map<String, Set<String>> territories = new HashMap<>();
    private final Map<String, Set<String>> countries = new HashMap<>();

    CountryTerritories(Territories known) {
        known.all().stream()
                .filter(territory -> !isLand(territory))
                .forEach(country -> learn(country.code(), country.code()));
        WITHOUT_ISO.forEach(this::learn);
        known.all().stream()
                .filter(CountryTerritories::isLand)
                .forEach(land -> land.parents().forEach(parent -> learn(parent, land.code())));
    }

    private static boolean isLand(Territory territory) {
        return territory.code().startsWith("x-");
    }

    private void learn(String country, String territory) {
        territories.computeIfAbsent(country, _ -> new LinkedHashSet<>()).add(territory);
        countries.computeIfAbsent(territory, _ -> new LinkedHashSet<>()).add(country);
    }

    /** The codes of the territories that a place of that country may lie in, the country's own first. */
    List<String> of(String country) {
        return List.copyOf(territories.getOrDefault(country, Set.of()));
    }

    /** The countries in which a place of that territory may lie. */
    Set<String> countriesOf(String territory) {
        return countries.getOrDefault(territory, Set.of());
    }
}
