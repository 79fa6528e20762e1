package org.convoca.gateway.page.review;

import java.util.List;
import java.util.stream.Stream;
import org.convoca.contracts.territory.Region;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Places.Place;
import org.convoca.gateway.page.coordination.Desk;
import org.springframework.stereotype.Component;

/** Where a coordinator may look. Thread-safe. */
@Component
public class Scopes {

    private final Places places;

    Scopes(Places places) {
        this.places = places;
    }

    /** The territories, those of whole regions among them, by name. */
    public List<Place> territories(Desk desk) {
        var authority = desk.coordination();
        if (authority.everywhere()) {
            return places.territories(desk.reader());
        }
        return places.territories(desk.reader()).stream()
                .filter(place -> authority.territories().contains(place.code())
                        || authority.regions().stream()
                                .flatMap(Scopes::region)
                                .anyMatch(region -> places.isIn(place.code(), region)))
                .toList();
    }

    /** What was entrusted, as short as it can be said: regions as a whole, and territories beside them. */
    public List<String> names(Desk desk) {
        var authority = desk.coordination();
        var regions = places.regions(desk.reader()).stream()
                .filter(region -> authority.regions().contains(region.code()))
                .map(Place::name);
        var territories = places.territories(authority.territories(), desk.reader()).stream()
                .map(Place::name);
        return Stream.concat(regions, territories).toList();
    }

    private static Stream<Region> region(String code) {
        return Stream.of(Region.values()).filter(region -> region.code().equals(code));
    }
}
