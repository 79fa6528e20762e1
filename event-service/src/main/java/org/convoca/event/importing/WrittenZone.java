package org.convoca.event.importing;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * A time zone as a calendar writes it ({@code VTIMEZONE}, RFC 5545, section 3.6.5). It tells offsets, but no name of the IANA database, and only the
 * latter stays right when a government moves its clocks.
 */
record WrittenZone(Component component) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    /** The end of a rule in UTC is some hours from that in local time, and rules end long after their last change. */
    private static final Pattern UNTIL_UTC = Pattern.compile("(UNTIL=\\d{8}T\\d{6})Z");

    private record Onset(LocalDateTime at, ZoneOffset offset) {}

    /** The name of the IANA database that some programs write beside their own. */
    Optional<String> location() {
        return component.text("X-LIC-LOCATION");
    }

    /** The offset at a local time, by the observance that began last before it; empty where it does not say. */
    Optional<ZoneOffset> offset(LocalDateTime local) {
        try {
            return component.parts().stream()
                    .flatMap(observance -> onsets(observance, local))
                    .filter(onset -> !onset.at().isAfter(local))
                    .max(Comparator.comparing(Onset::at))
                    .map(Onset::offset);
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Stream<Onset> onsets(Component observance, LocalDateTime local) {
        var start = observance.text("DTSTART");
        var offset = observance.text("TZOFFSETTO");
        if (start.isEmpty() || offset.isEmpty()) {
            return Stream.empty();
        }
        var first = LocalDateTime.parse(start.get(), LOCAL);
        var to = ZoneOffset.of(offset.get());
        return Stream.concat(Stream.of(first), repeated(observance, first, local).stream())
                .map(at -> new Onset(at, to));
    }

    private static List<LocalDateTime> repeated(Component observance, LocalDateTime first, LocalDateTime local) {
        var rule = observance.property("RRULE");
        if (rule.isEmpty() || first.isAfter(local)) {
            return List.of();
        }
        var recur =
                new Recur<LocalDateTime>(UNTIL_UTC.matcher(rule.get().value()).replaceAll("$1"));
        var since = local.minusYears(2);
        return recur.getDates(first, first.isAfter(since) ? first : since, local.plusDays(1));
    }
}
