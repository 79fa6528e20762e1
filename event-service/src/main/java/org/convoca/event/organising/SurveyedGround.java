package org.convoca.event.organising;

import java.util.Optional;
import org.convoca.event.action.Point;
import org.convoca.event.place.GeoPoint;
import org.convoca.event.place.Places;
import org.springframework.stereotype.Component;

/** The ground as the tables of places and zones know it. */
@Component
final class SurveyedGround implements Ground {

    private final Places places;

    SurveyedGround(Places places) {
        this.places = places;
    }

    @Override
    public boolean mayLieIn(Point point, String territory) {
        return places.mayLieIn(on(point), territory);
    }

    @Override
    public Optional<String> zone(Point point) {
        return Optional.of(places.zoneAt(on(point)).zone().getId());
    }

    private static GeoPoint on(Point point) {
        return new GeoPoint(point.lat(), point.lon());
    }
}
