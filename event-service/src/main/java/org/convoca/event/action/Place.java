package org.convoca.event.action;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an action takes place. Without locality and point it will be announced later.
 *
 * @param name what people call it: {@code Plaza Moyúa}
 * @param address as one would tell a taxi driver
 * @param locality city, town or village
 * @param territory code of the territory in which it lies, or null for what happens online
 * @param point where a march has a route, its start
 * @param precision how exactly the point is meant, and what the place is known to at least
 * @param route of a march: start, points on the way, end; empty without one
 * @param hiddenUntil before this moment nothing public shows more than the locality; null when nothing is held back
 */
public record Place(
        @Nullable String name,
        @Nullable String address,
        @Nullable String locality,
        @Nullable String territory,
        @Nullable Point point,
        Precision precision,
        List<Point> route,
        @Nullable Instant hiddenUntil) {

    public Place {
        route = List.copyOf(route);
    }

    /** Whether the exact place is still held back. */
    public boolean isHidden(Instant now) {
        return hiddenUntil != null && now.isBefore(hiddenUntil);
    }

    /** What the public may see of it now: everything, or no more than the locality. */
    public Place shownAt(Instant now) {
        return isHidden(now)
                ? new Place(null, null, locality, territory, null, coarse(), List.of(), hiddenUntil)
                : this;
    }

    private Precision coarse() {
        return locality == null ? Precision.TERRITORY : Precision.LOCALITY;
    }
}
