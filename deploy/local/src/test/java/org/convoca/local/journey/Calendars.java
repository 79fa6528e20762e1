package org.convoca.local.journey;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/** Our calendars as ical4j reads them. */
final class Calendars {

    private Calendars() {}

    static Calendar read(String calendar) {
        try {
            return new CalendarBuilder().build(new StringReader(calendar));
        } catch (IOException | ParserException e) {
            throw new AssertionError(calendar, e);
        }
    }

    static DtStart<?> start(VEvent event) {
        return event.getRequiredProperty("DTSTART");
    }

    static VEvent onlyEvent(Calendar calendar) {
        return calendar.<VEvent>getComponents("VEVENT").getFirst();
    }

    /**
     * When the only event of a calendar begins: by the calendar's own description of its zone, read as RFC 5545, section 3.6.5, says. The parser's
     * own conversion to rules of java.time takes the second Sunday for one on or after the 7th, and passes over what does not recur.
     */
    static Instant moment(Calendar calendar) {
        var start = start(onlyEvent(calendar));
        if (start.getValue().endsWith("Z")) {
            return Instant.from(start.getDate());
        }
        var local = LocalDateTime.from(start.getDate());
        var onsets = onsets(calendar.<VTimeZone>getComponents("VTIMEZONE").getFirst(), local.plusYears(1));
        // The first moment at which clocks there show that time.
        return onsets.stream()
                .map(onset -> local.toInstant(onset.offset()))
                .filter(moment ->
                        LocalDateTime.ofInstant(moment, offset(onsets, moment)).equals(local))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private record Onset(Instant at, ZoneOffset offset) {}

    private static ZoneOffset offset(List<Onset> onsets, Instant moment) {
        return onsets.stream()
                .filter(onset -> !onset.at().isAfter(moment))
                .reduce((_, later) -> later)
                .orElseThrow()
                .offset();
    }

    private static List<Onset> onsets(VTimeZone zone, LocalDateTime end) {
        return zone.getObservances().stream()
                .flatMap(observance -> onsets(observance, end))
                .sorted(Comparator.comparing(Onset::at))
                .toList();
    }

    private static Stream<Onset> onsets(Observance observance, LocalDateTime end) {
        var start = observance
                .<DtStart<LocalDateTime>>getRequiredProperty("DTSTART")
                .getDate();
        var from = observance.<TzOffsetFrom>getRequiredProperty("TZOFFSETFROM").getOffset();
        var to = observance.<TzOffsetTo>getRequiredProperty("TZOFFSETTO").getOffset();
        return observance
                .<RRule<LocalDateTime>>getProperty("RRULE")
                .map(rule -> rule.getRecur().getDates(start, start, end).stream())
                .orElseGet(() -> Stream.of(start))
                .map(onset -> new Onset(onset.toInstant(from), to));
    }
}
