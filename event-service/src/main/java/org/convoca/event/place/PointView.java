package org.convoca.event.place;

import java.time.ZoneId;
import java.util.List;

/**
 * What a point may mean, as the API shows it.
 *
 * @param zone the likeliest time zone there, to be confirmed
 * @param others zones that it may be as well; empty when there is no doubt
 * @param territories codes of the territories it may lie in
 */
record PointView(String zone, List<String> others, List<String> territories, Nearest nearest) {

    /** @param kilometres from the point, to a tenth */
    record Nearest(String name, double kilometres) {}

    static PointView of(ZoneGuess guess, List<String> territories, FoundPlace nearest, GeoPoint point) {
        var kilometres = Math.round(nearest.point().kilometresTo(point) * 10) / 10.0;
        return new PointView(
                guess.zone().getId(),
                guess.others().stream().map(ZoneId::getId).toList(),
                territories,
                new Nearest(nearest.name(), kilometres));
    }
}
