package org.convoca.event.place;

import java.time.ZoneId;
import java.util.List;

/**
 * A populated place, as somebody who looks for it is shown it.
 *
 * @param territories the codes of the territories it may lie in, the country first; never empty in practice, yet no land is decided by it
 * @param zone of the clocks there
 */
public record FoundPlace(String name, List<String> territories, GeoPoint point, ZoneId zone, int population) {
    public FoundPlace {
        territories = List.copyOf(territories);
    }
}
