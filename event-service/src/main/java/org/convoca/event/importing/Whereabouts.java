package org.convoca.event.importing;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.Optional;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;
import org.convoca.event.action.ActionForm.PointForm;
import org.convoca.event.place.FoundPlace;
import org.convoca.event.place.GeoPoint;
import org.convoca.event.place.Places;
import org.convoca.event.registration.RegisteredGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes where something is from what is known of places; all that it adds is told. Thread-safe. */
@Component
class Whereabouts {

    private final Territories territories;
    private final Places places;

    Whereabouts(Territories territories, Places places) {
        this.territories = territories;
        this.places = places;
    }

    /** A territory by its code or by one of its names. */
    Optional<String> territory(String typed) {
        return territories.find(typed).or(() -> territories.findByName(typed)).map(Territory::code);
    }

    /** Takes the group's territory where none is named, and the point of the locality where there is none. */
    void complete(FormBuilder form, RegisteredGroup group, Notes notes) {
        var online = ActionKind.ONLINE.code().equals(form.kind);
        if (form.territory == null && !online && group.territory() != null && mayLieIn(form.point, group.territory())) {
            form.territory = group.territory();
            notes.assume("territory-of-the-group", "No territory is named; it was taken to be the group's.");
        }
        if (form.point == null
                && form.locality != null
                && form.territory != null
                && territories.find(form.territory).isPresent()) {
            find(form.locality, form.territory).ifPresent(found -> putOn(found, form, notes));
        }
    }

    private boolean mayLieIn(@Nullable PointForm point, String territory) {
        return on(point).map(there -> places.mayLieIn(there, territory)).orElse(true);
    }

    private static void putOn(FoundPlace found, FormBuilder form, Notes notes) {
        form.point = new PointForm(found.point().latitude(), found.point().longitude());
        form.precision = "locality";
        notes.assume("point-of-the-locality", "The point on the map is that of " + found.name() + ".");
    }

    /** The populated place that is called so, the largest where there are several. */
    Optional<FoundPlace> find(String locality, @Nullable String territory) {
        if (locality.isBlank()) {
            return Optional.empty();
        }
        return places.search(locality, territory, 1).stream()
                .filter(found -> isSame(found.name(), locality))
                .findFirst();
    }

    private static boolean isSame(String one, String other) {
        var collator = Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.PRIMARY);
        return collator.compare(one, other) == 0;
    }

    /** The zone at a point; empty without a point, or when there is no such point. */
    Optional<ZoneId> zone(@Nullable PointForm point) {
        return on(point).map(there -> places.zoneAt(there).zone());
    }

    private static Optional<GeoPoint> on(@Nullable PointForm point) {
        if (point == null || point.lat() == null || point.lon() == null) {
            return Optional.empty();
        }
        return GeoPoint.isLatitude(point.lat()) && GeoPoint.isLongitude(point.lon())
                ? Optional.of(new GeoPoint(point.lat(), point.lon()))
                : Optional.empty();
    }
}
