package org.convoca.gateway.page.action;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Lets a reader see the hours of another place beside those on the spot: {@code ?zone=}. A browser with scripts adds those of its own place by itself
 * ({@code time.js}), as long as none was chosen.
 */
@Component
class ClocksPart {

    private final Map<Locale, List<Place>> places = new ConcurrentHashMap<>();

    /** A place whose clocks can be chosen. */
    record Place(String zone, String name) {}

    /**
     * @param path of the page
     * @param kept what else its address says
     */
    record Clocks(String path, Map<String, String> kept, String chosen, List<Place> places) {}

    /** The zone of that name; null where there is none, so that only a hand-made address names it. */
    static @Nullable ZoneId zone(@Nullable String name) {
        return name != null && ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
    }

    void show(@Nullable ZoneId zone, String path, Map<String, String> kept, Locale reader, Model model) {
        var chosen = zone == null ? "" : zone.getId();
        model.addAttribute("clocks", new Clocks(path, kept, chosen, places(reader)));
        model.addAttribute("ownClocks", zone == null ? null : new OwnClocks(zone, reader));
    }

    private List<Place> places(Locale reader) {
        return places.computeIfAbsent(reader, ClocksPart::named);
    }

    private static List<Place> named(Locale reader) {
        var collator = Collator.getInstance(reader);
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(zone -> new Place(zone, Moments.city(zone, reader)))
                .sorted(Comparator.comparing(Place::name, collator::compare))
                .toList();
    }
}
