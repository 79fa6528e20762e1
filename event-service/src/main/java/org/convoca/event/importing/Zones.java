package org.convoca.event.importing;

import java.time.ZoneId;
import java.util.Optional;

/** Time zones by the names of the IANA database; three letters are no name, since CST is in Chicago, Havana and Shanghai. */
final class Zones {

    private Zones() {}

    static Optional<ZoneId> find(String name) {
        var known = (name.contains("/") && !name.startsWith("SystemV/")) || name.equals("UTC");
        return known && ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
