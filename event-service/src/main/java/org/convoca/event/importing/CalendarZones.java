package org.convoca.event.importing;

import com.ibm.icu.util.TimeZone;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zone of the IANA database that a calendar means by its own names: {@code /mozilla.org/20050126_1/Europe/Berlin}, {@code Romance Standard
 * Time}, or something that only its {@code VTIMEZONE} explains.
 *
 * @param written by the names that the calendar has for them
 * @param region that decides between zones of one name: ISO 3166, or 001 for the world
 */
record CalendarZones(Map<String, WrittenZone> written, String region) {

    /**
     * The zone, or null where it was not found; the notes then say so.
     *
     * @param otherwise which is taken where the calendar's own rules agree with it, or null
     */
    @Nullable
    ZoneId find(String name, LocalDateTime at, @Nullable ZoneId otherwise, String pointer, Notes notes) {
        var rules = Optional.ofNullable(written.get(name)).flatMap(zone -> zone.offset(at));
        var zone = byName(name).orElse(null);
        if (zone == null && otherwise != null && rules.isPresent() && agrees(otherwise, at, rules.get())) {
            notes.assume("zone-by-rules", "The calendar's own zone has the clock of " + otherwise + " then.");
            return otherwise;
        }
        if (zone == null) {
            notes.wrong(
                    pointer,
                    "unknown-zone",
                    "The calendar calls its time zone by a name that is not in the IANA database; say which zone it is.");
            return null;
        }
        if (!zone.getId().equals(name)) {
            notes.assume("zone-by-name", "The calendar's time zone was read as " + zone + ".");
        }
        if (rules.isPresent() && !agrees(zone, at, rules.get())) {
            notes.assume(
                    "zone-rules-differ",
                    "The calendar's own rules for " + zone + " say UTC" + rules.get()
                            + "; the clock there was believed.");
        }
        return zone;
    }

    private static boolean agrees(ZoneId zone, LocalDateTime at, ZoneOffset offset) {
        return zone.getRules().isValidOffset(at, offset)
                || zone.getRules().getOffset(at).equals(offset);
    }

    private Optional<ZoneId> byName(String name) {
        return byEnding(name)
                .or(() -> Optional.ofNullable(written.get(name))
                        .flatMap(WrittenZone::location)
                        .flatMap(Zones::find))
                .or(() -> byWindowsName(name));
    }

    private static Optional<ZoneId> byEnding(String name) {
        var rest = name;
        while (true) {
            var found = Zones.find(rest);
            var slash = rest.indexOf('/');
            if (found.isPresent() || slash < 0) {
                return found;
            }
            rest = rest.substring(slash + 1);
        }
    }

    private Optional<ZoneId> byWindowsName(String name) {
        var found = TimeZone.getIDForWindowsID(name, region);
        return Optional.ofNullable(found == null ? TimeZone.getIDForWindowsID(name, null) : found)
                .flatMap(Zones::find);
    }
}
