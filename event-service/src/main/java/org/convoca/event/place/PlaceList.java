package org.convoca.event.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places as the API shows them.
 *
 * @param attribution to be shown beside the places, as their licence asks
 */
record PlaceList(List<Item> items, String attribution) {

    static final String ATTRIBUTION = "Places: GeoNames (geonames.org), CC BY 4.0";

    /**
     * @param territory the code of the country's territory, or null when there is none
     * @param territories all that the place may lie in, lands without an ISO code among them
     * @param population 0 where nobody knows
     */
    record Item(
            String name,
            @JsonInclude @Nullable String territory,
            List<String> territories,
            double lat,
            double lon,
            String zone,
            int population) {

        static Item of(FoundPlace place) {
            return new Item(
                    place.name(),
                    place.territories().stream().findFirst().orElse(null),
                    place.territories(),
                    place.point().latitude(),
                    place.point().longitude(),
                    place.zone().getId(),
                    place.population());
        }
    }

    static PlaceList of(List<FoundPlace> places) {
        return new PlaceList(places.stream().map(Item::of).toList(), ATTRIBUTION);
    }
}
