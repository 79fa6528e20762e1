package org.convoca.event.place;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds places, and what a point may mean. Works offline; its tables are read when they are first asked for. Thread-safe. */
public final class Places {

    /** How far a territory may begin from the nearest places that were looked at, when all of them lie in another one. */
    private static final double ALWAYS_NEAR_IN_KILOMETRES = 30;

    private static final int PLACES_COMPARED = 20;

    private final Supplier<Gazetteer> gazetteer;
    private final Supplier<ZoneTable> zones;
    private final CountryTerritories territories;

    /**
     * @param gazetteer gives the same one each time
     * @param zones gives the same table each time
     */
    Places(Supplier<Gazetteer> gazetteer, Supplier<ZoneTable> zones, CountryTerritories territories) {
        this.gazetteer = gazetteer;
        this.zones = zones;
        this.territories = territories;
    }

    /**
     * The largest populated places with a name that begins so, in any script, whatever the case and the diacritics; first those that are called just so.
     *
     * @param territory the code of the territory it should lie in, or null for anywhere; for a land all places of its parents fit
     */
    public List<FoundPlace> search(String beginning, @Nullable String territory, int limit) {
        var countries = territory == null ? null : territories.countriesOf(territory);
        return gazetteer
                .get()
                .search(beginning, country -> countries == null || countries.contains(country), limit)
                .stream()
                .map(this::found)
                .toList();
    }

    private FoundPlace found(Place place) {
        return new FoundPlace(
                place.name(), territories.of(place.country()), place.point(), place.zone(), place.population());
    }

    /** The time zone at a point. Where the table names several, the nearest populated place says which is the likeliest. */
    public ZoneGuess zoneAt(GeoPoint point) {
        var possible = new ArrayList<>(zones.get().around(point));
        var zone = likeliest(point, possible);
        possible.remove(zone);
        return new ZoneGuess(zone, possible);
    }

    private ZoneId likeliest(GeoPoint point, List<ZoneId> possible) {
        var here = zones.get().at(point);
        if (here.size() == 1) {
            return here.getFirst();
        }
        // Two zones are in use here, or the cell fell between the outlines; the table leaves no other gaps.
        var nearest = nearestZone(point);
        var candidates = here.isEmpty() ? possible : here;
        return candidates.isEmpty() || candidates.contains(nearest) ? nearest : candidates.getFirst();
    }

    private ZoneId nearestZone(GeoPoint point) {
        return gazetteer.get().near(point, 1).getFirst().place().zone();
    }

    /** The populated place nearest to a point. */
    public FoundPlace nearest(GeoPoint point) {
        return found(gazetteer.get().near(point, 1).getFirst().place());
    }

    /**
     * The codes of the territories that a point may lie in, by the populated places around it, the nearest first. A territory that is not among them is
     * worth asking about; one that is may still be the wrong one, because a land's borders are known to nobody here.
     */
    public List<String> territoriesAt(GeoPoint point) {
        var around = gazetteer.get().near(point, PLACES_COMPARED);
        var bound = Math.max(ALWAYS_NEAR_IN_KILOMETRES, 2 * around.getFirst().kilometres());
        return around.stream()
                .filter(nearby -> nearby.kilometres() <= bound)
                .flatMap(nearby -> territories.of(nearby.place().country()).stream())
                .distinct()
                .toList();
    }

    /**
     * Whether a point may lie in the territory of that code, as far as is known: by the places around it, or, on islands far from any of them, by its
     * time zone. See {@link #territoriesAt}.
     */
    public boolean mayLieIn(GeoPoint point, String territory) {
        return territoriesAt(point).contains(territory)
                || territories.of(country(zoneAt(point).zone())).contains(territory);
    }

    private static String country(ZoneId zone) {
        try {
            return TimeZone.getRegion(zone.getId());
        } catch (IllegalArgumentException _) {
            return ""; // younger than CLDR's list
        }
    }
}
