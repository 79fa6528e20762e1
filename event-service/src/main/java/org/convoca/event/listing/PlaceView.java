package org.convoca.event.listing;

import java.time.Instant;
import java.util.List;
import org.convoca.event.action.Place;
import org.convoca.event.action.Point;
import org.convoca.event.action.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Where an action takes place, as it may be shown.
 *
 * @param hiddenUntil from when more is shown than the locality, or null when nothing is held back
 */
record PlaceView(
        @Nullable String name,
        @Nullable String address,
        @Nullable String locality,
        @Nullable String territory,
        @Nullable Point point,
        Precision precision,
        List<Point> route,
        @Nullable Instant hiddenUntil) {

    static PlaceView of(Place place) {
        return new PlaceView(
                place.name(),
                place.address(),
                place.locality(),
                place.territory(),
                place.point(),
                place.precision(),
                place.route(),
                place.hiddenUntil());
    }
}
