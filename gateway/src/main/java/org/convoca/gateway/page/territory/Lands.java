package org.convoca.gateway.page.territory;

import java.util.List;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.RollPage;
import org.convoca.gateway.client.RollQuery;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Places.Place;
import org.convoca.gateway.page.roll.RollGroups;
import org.convoca.gateway.page.roll.RollGroups.Entry;
import org.springframework.stereotype.Component;

/**
 * The lands that lie in a country and sign under their own name. Their signatories are shown on the country's page too, and on each country's where a
 * land crosses borders; they are counted with their land alone.
 */
@Component
class Lands {

    private static final int SHOWN = 10;

    private final Calls calls;
    private final Places places;
    private final RollGroups groups;

    Lands(Calls calls, Places places, RollGroups groups) {
        this.calls = calls;
        this.places = places;
        this.groups = groups;
    }

    /**
     * @param entries the first of its signatories
     * @param more how many others there are
     */
    record Land(String name, String path, List<Entry> entries, int more) {

        boolean isEmpty() {
            return entries.isEmpty() && more == 0;
        }
    }

    List<Land> of(String code, CallView call, Language language) {
        return places.lands(code, language.locale()).stream()
                .map(place -> land(place, call, language))
                .toList();
    }

    private Land land(Place place, CallView call, Language language) {
        var count = call.counts().byTerritory().getOrDefault(place.code(), 0);
        var entries = count == 0 ? List.<Entry>of() : entries(place, call.slug(), language);
        return new Land(
                place.name(),
                Paths.territory(language, call.slug(), place.code()),
                entries,
                Math.max(0, count - entries.size()));
    }

    private List<Entry> entries(Place place, String slug, Language language) {
        var reader = language.locale();
        return calls.roll(slug, RollQuery.in(place.code(), SHOWN), reader) instanceof Reading.Found<RollPage> roll
                ? groups.entries(roll.value().items(), reader)
                : List.of();
    }
}
