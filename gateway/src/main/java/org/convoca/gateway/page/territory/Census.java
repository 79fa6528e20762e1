package org.convoca.gateway.page.territory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.contracts.territory.Region;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Places.Place;

/**
 * A call's signatories and actions by territory. Each signatory counts once, where it signed: a land that lies in a country has its own row, and the
 * country's row does not hold it again; so the rows and {@link #elsewhere} add up to {@link #total}.
 *
 * @param regions in the order of the roll, only those where there is something
 * @param elsewhere how many signed without a territory
 */
record Census(List<RegionPart> regions, int elsewhere, int total) {

    Census {
        regions = List.copyOf(regions);
    }

    record RegionPart(String code, String name, List<Row> rows) {}

    /** @param others the countries in which a land lies, by name */
    record Row(String name, String path, List<String> others, int signatories, int actions) {}

    /**
     * @param total all signatories of the call
     * @param signatories by the territory's code
     * @param actions by the territory's code
     */
    static Census of(
            int total,
            Map<String, Integer> signatories,
            Map<String, Integer> actions,
            Places places,
            Language language,
            String slug) {
        var reader = language.locale();
        var codes = new HashSet<>(signatories.keySet());
        codes.addAll(actions.keySet());
        var shown = places.territories(codes, reader);
        var regions = new ArrayList<RegionPart>();
        for (var region : Region.values()) {
            var rows = shown.stream()
                    .filter(place -> places.isIn(place.code(), region))
                    .map(place -> new Row(
                            place.name(),
                            Paths.territory(language, slug, place.code()),
                            parents(place, places, reader),
                            signatories.getOrDefault(place.code(), 0),
                            actions.getOrDefault(place.code(), 0)))
                    .toList();
            if (!rows.isEmpty()) {
                regions.add(new RegionPart(region.code(), places.region(region, reader), rows));
            }
        }
        var somewhere = regions.stream()
                .flatMap(region -> region.rows().stream())
                .mapToInt(Row::signatories)
                .sum();
        return new Census(regions, Math.max(0, total - somewhere), total);
    }

    private static List<String> parents(Place place, Places places, Locale reader) {
        return places.territories(places.parents(place.code()), reader).stream()
                .map(Place::name)
                .toList();
    }
}
