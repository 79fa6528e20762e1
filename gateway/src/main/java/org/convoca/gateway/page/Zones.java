package org.convoca.gateway.page;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones among which people choose. */
public final class Zones {

    private Zones() {}

    /** Those that go by a place; one that was chosen in another way stays. */
    public static List<String> with(String chosen) {
        return Stream.concat(ZoneId.getAvailableZoneIds().stream().filter(Zones::isOfAPlace), Stream.of("UTC", chosen))
                .filter(zone -> !zone.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOfAPlace(String zone) {
        return zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    }
}
