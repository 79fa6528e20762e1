package org.convoca.event.place;

import java.util.List;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is asked of places; what makes no sense is told, not guessed. */
@Component
class PlaceRequests {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int MOST = 20;
    private static final int USUAL = 10;

    private final Territories territories;

    PlaceRequests(Territories territories) {
        this.territories = territories;
    }

    String beginning(@Nullable String q) {
        var text = q == null ? "" : q.strip();
        var length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            throw refused("q", "too-short", "At least " + SHORTEST + " characters of the name are needed.");
        }
        if (length > LONGEST) {
            throw refused("q", "too-long", "At most " + LONGEST + " characters are searched for.");
        }
        return text;
    }

    /** An empty parameter, as a form sends it, asks for nothing. */
    @Nullable
    String territory(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return territories
                .find(code)
                .orElseThrow(() -> refused("territory", "unknown-territory", "There is no such territory."))
                .code();
    }

    int limit(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw refused("limit", "out-of-range", "Between 1 and " + MOST + " places are given.");
        }
        return limit;
    }

    GeoPoint point(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || !GeoPoint.isLatitude(latitude)) {
            throw refused("lat", "out-of-range", "A latitude lies between -90 and 90 degrees.");
        }
        if (longitude == null || !GeoPoint.isLongitude(longitude)) {
            throw refused("lon", "out-of-range", "A longitude lies between -180 and 180 degrees.");
        }
        return new GeoPoint(latitude, longitude);
    }

    private static ProblemException refused(String name, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, message, List.of(new FieldError("/" + name, code, message)));
    }
}
