package org.convoca.event.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A {@code VTIMEZONE} as RFC 5545, section 3.6.5, says it is to be read, with ical4j's parser and recurrences. Its own conversion to rules of java.time
 * takes the second Sunday for one on or after the 7th, and passes over what does not recur.
 */
record ReadZone(List<Onset> onsets) {

    record Onset(Instant at, ZoneOffset offset) {}

    static ReadZone of(VTimeZone zone, LocalDateTime end) {
        return new ReadZone(zone.getObservances().stream()
                .flatMap(observance -> onsets(observance, end))
                .sorted(Comparator.comparing(Onset::at))
                .toList());
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

    /** The offset in force at that moment. */
    ZoneOffset offset(Instant moment) {
        return onsets.stream()
                .filter(onset -> !onset.at().isAfter(moment))
                .reduce((_, later) -> later)
                .orElseThrow()
                .offset();
    }
}
