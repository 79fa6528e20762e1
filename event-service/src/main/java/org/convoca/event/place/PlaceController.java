package org.convoca.event.place;

import java.time.Duration;
import org.convoca.platform.internal.CalledBy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public API of places: what somebody who registers an action is offered while typing, and after a click on the map. */
@RestController
@CalledBy({"gateway", "operator"})
class PlaceController {

    /** Places stay where they are until the next release. */
    private static final CacheControl LASTING =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Places places;
    private final PlaceRequests requests;

    PlaceController(Places places, PlaceRequests requests) {
        this.places = places;
        this.requests = requests;
    }

    @GetMapping("/api/v1/places")
    ResponseEntity<PlaceList> places(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable Integer limit) {
        var found = places.search(requests.beginning(q), requests.territory(territory), requests.limit(limit));
        return ResponseEntity.ok().cacheControl(LASTING).body(PlaceList.of(found));
    }

    @GetMapping("/api/v1/zones")
    ResponseEntity<PointView> zones(
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable Double lon) {
        var point = requests.point(lat, lon);
        return ResponseEntity.ok()
                .cacheControl(LASTING)
                .body(PointView.of(places.zoneAt(point), places.territoriesAt(point), places.nearest(point), point));
    }
}
