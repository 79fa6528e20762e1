package org.convoca.event.importing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when an event of a calendar is. Not thread-safe. */
final class EventTimes {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,3})W|(?:(\\d{1,3})D)?(T(?=\\d)(?:\\d{1,4}H)?(?:\\d{1,5}M)?(?:\\d{1,6}S)?)?)");

    private final Component event;
    private final CalendarZones zones;
    private final FormBuilder form;
    private final Notes notes;
    private final @Nullable ZoneId otherwise;

    /** @param otherwise the zone of times that name none, or null where nothing tells */
    EventTimes(Component event, CalendarZones zones, FormBuilder form, Notes notes, @Nullable ZoneId otherwise) {
        this.event = event;
        this.zones = zones;
        this.form = form;
        this.notes = notes;
        this.otherwise = otherwise;
    }

    void read() {
        var start = event.property("DTSTART").orElse(null);
        if (start == null) {
            return;
        }
        try {
            if (start.isDate()) {
                days(date(start), event.property("DTEND").map(EventTimes::date).orElse(null));
            } else {
                times(start);
            }
        } catch (DateTimeException _) {
            notes.wrong("/start", "not-a-time", "When it starts or ends cannot be read.");
        }
    }

    /** @param end the day after the last (section 3.6.1) */
    private void days(LocalDate first, @Nullable LocalDate end) {
        var next = first.plusDays(1);
        var days = event.text("DURATION").map(DURATION::matcher).filter(Matcher::matches);
        var tooLong = days.isPresent() && !first.plus(period(days.get())).equals(next);
        if (tooLong || (end != null && end.isAfter(next))) {
            notes.wrong(
                    "/day", "several-days", "It lasts several days; make one event for each day, or give it times.");
            return;
        }
        form.day = first;
    }

    private void times(Component.Property start) {
        var from = moment("/start", start, otherwise);
        if (from == null) {
            return;
        }
        var end = end(from);
        if (isWholeDay(from, end)) {
            days(from.toLocalDate(), end == null ? null : end.toLocalDate());
            return;
        }
        form.zone = from.getZone();
        form.start = from.toLocalDateTime();
        form.startOffset = from.getOffset();
        if (end != null) {
            form.end = end.toLocalDateTime();
            form.endOffset = end.getOffset();
        }
    }

    /** As one program writes days. */
    private boolean isWholeDay(ZonedDateTime start, @Nullable ZonedDateTime end) {
        return event.text("X-MICROSOFT-CDO-ALLDAYEVENT")
                        .filter("TRUE"::equalsIgnoreCase)
                        .isPresent()
                && start.toLocalTime().toSecondOfDay() == 0
                && (end == null || end.toLocalTime().toSecondOfDay() == 0);
    }

    private @Nullable ZonedDateTime end(ZonedDateTime start) {
        var end = event.property("DTEND").orElse(null);
        if (end != null) {
            if (end.isDate()) {
                throw new DateTimeException("a day");
            }
            var read = moment("/end", end, start.getZone());
            return read == null ? null : read.withZoneSameInstant(start.getZone());
        }
        var duration = event.text("DURATION").orElse(null);
        if (duration == null) {
            return null;
        }
        var parts = DURATION.matcher(duration);
        if (!parts.matches() || duration.endsWith("P") || duration.endsWith("T")) {
            throw new DateTimeException("no duration");
        }
        // Days are by the calendar, hours by the clock (section 3.3.6).
        var time = parts.group(3) == null ? Duration.ZERO : Duration.parse("P" + parts.group(3));
        return start.plus(period(parts)).plus(time);
    }

    private static Period period(Matcher duration) {
        var weeks = duration.group(1) == null ? 0 : Integer.parseInt(duration.group(1));
        var days = duration.group(2) == null ? 0 : Integer.parseInt(duration.group(2));
        return Period.ofDays(7 * weeks + days);
    }

    /**
     * A date-time in one of its three forms (section 3.3.5): in UTC, in a zone, or floating.
     *
     * @param floating the zone of times without one
     */
    private @Nullable ZonedDateTime moment(String pointer, Component.Property property, @Nullable ZoneId floating) {
        var value = property.value().strip().toUpperCase(Locale.ROOT);
        if (value.endsWith("Z")) {
            return inUtc(pointer, LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL), floating);
        }
        var local = LocalDateTime.parse(value, LOCAL);
        var name = property.parameter("TZID").orElse(null);
        var zone = name == null ? floating(pointer, floating) : zones.find(name, local, otherwise, pointer, notes);
        return zone == null ? null : real(local, zone);
    }

    private @Nullable ZonedDateTime inUtc(String pointer, LocalDateTime utc, @Nullable ZoneId zone) {
        if (zone == null) {
            notes.wrong("/zone", "required", "It is written in UTC; say in which time zone it takes place.");
            return null;
        }
        var there = utc.atZone(ZoneOffset.UTC).withZoneSameInstant(zone);
        notes.assume(
                "moved-into-the-zone",
                pointer.substring(1) + " is written in UTC; it is " + there.toLocalDateTime() + " in " + zone + ".");
        return there;
    }

    private @Nullable ZoneId floating(String pointer, @Nullable ZoneId zone) {
        if (zone == null) {
            notes.wrong("/zone", "required", "It is written without a time zone; say in which one it takes place.");
        } else if (pointer.equals("/start")) {
            notes.assume("floating-time", "It is written without a time zone, so by the clock of " + zone + ".");
        }
        return zone;
    }

    /** As section 3.3.5 reads local times at a clock change: the first of two, and a skipped one by the offset before. */
    private ZonedDateTime real(LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).size() != 1) {
            notes.assume(
                    "clock-change",
                    "Clocks are changed at " + local + " in " + zone + "; it was read as "
                            + ZonedDateTime.ofLocal(local, zone, null).toOffsetDateTime() + ".");
        }
        return ZonedDateTime.ofLocal(local, zone, null);
    }

    private static LocalDate date(Component.Property property) {
        return LocalDate.parse(property.value().strip().substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
