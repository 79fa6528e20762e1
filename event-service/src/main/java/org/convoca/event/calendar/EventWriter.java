package org.convoca.event.calendar;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.event.action.Precision;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.When;
import org.jspecify.annotations.Nullable;

/** Writes the events of one calendar, and each time zone before the first event that needs it. Not thread-safe. */
final class EventWriter {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final ActionTexts texts;
    private final Feed feed;
    private final ContentLines out;
    private final Map<ZoneId, ZoneComponent> zones = new HashMap<>();

    EventWriter(ActionTexts texts, Feed feed, ContentLines out) {
        this.texts = texts;
        this.feed = feed;
        this.out = out;
    }

    /** The lines that say when it is; made first, because a zone has to be written outside of the event. */
    private record Times(String start, @Nullable String end, boolean wholeDays) {}

    void write(PublicAction action) throws IOException {
        var times = times(action.content().when());
        if (times.isEmpty()) {
            return;
        }
        var publicity = action.publicity();
        out.line("BEGIN:VEVENT");
        out.line("UID:" + action.id());
        out.line("DTSTAMP:" + CalendarWriter.stamp(action.changedAt()));
        out.line("CREATED:" + CalendarWriter.stamp(publicity.publishedAt()));
        out.line("LAST-MODIFIED:" + CalendarWriter.stamp(action.changedAt()));
        out.line("SEQUENCE:" + publicity.version());
        out.line("STATUS:" + status(action));
        writeTimes(times.get());
        writeTexts(action);
        out.line("END:VEVENT");
    }

    private void writeTimes(Times times) throws IOException {
        out.line("DTSTART" + times.start());
        if (times.end() != null) {
            out.line("DTEND" + times.end());
        }
        if (times.wholeDays()) {
            // A day of marches is no reason to be shown as busy.
            out.line("TRANSP:TRANSPARENT");
        }
    }

    private void writeTexts(PublicAction action) throws IOException {
        var reader = feed.reader();
        var title = texts.title(action, reader);
        out.text("SUMMARY" + language(title), title.value());
        var description = texts.description(action, reader);
        if (description != null) {
            out.text("DESCRIPTION" + language(description), description.value());
        }
        var where = texts.where(action, reader);
        if (!where.isEmpty()) {
            out.text("LOCATION", where);
        }
        var point = action.content().place().point();
        if (point != null && action.content().place().precision() != Precision.TERRITORY) {
            out.line(String.format(Locale.ROOT, "GEO:%.6f;%.6f", point.lat(), point.lon()));
        }
        out.line("URL:" + texts.page(action, reader));
        out.text("CATEGORIES", action.content().kind().code());
        if (action.cancellation() != null) {
            out.text("COMMENT", action.cancellation());
        }
    }

    private static String language(Reader.Text text) {
        return Reader.isTag(text.language()) ? ";LANGUAGE=" + text.language() : "";
    }

    private static String status(PublicAction action) {
        if (action.status() == ActionStatus.CANCELLED) {
            return "CANCELLED";
        }
        var unsure = action.content().tentative()
                || action.publicity().awaitingCoordinator()
                || action.content().when() instanceof When.DuringTheWeek;
        return unsure ? "TENTATIVE" : "CONFIRMED";
    }

    private Optional<Times> times(When when) throws IOException {
        return switch (when) {
            case When.AtTime time -> {
                var end = time.endsAt();
                yield Optional.of(new Times(moment(time.startsAt()), end == null ? null : moment(end), false));
            }
            case When.OnDay(var day) -> Optional.of(days(day, day));
            case When.DuringTheWeek _ ->
                feed.week() instanceof ActionWeek.Announced(var first, var last)
                        ? Optional.of(days(first, last))
                        : Optional.empty();
        };
    }

    private static Times days(LocalDate first, LocalDate last) {
        return new Times(date(first), date(last.plusDays(1)), true);
    }

    private static String date(LocalDate day) {
        return ";VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /**
     * The local time with its zone, so that the hour stays when a zone's rules change. In UTC where the local time alone would be read otherwise: it comes
     * twice and the later one is meant (section 3.3.5 takes the first), or the zone was written for other years.
     */
    private String moment(ZonedDateTime time) throws IOException {
        var zone = time.getZone();
        if (zone.normalized().equals(ZoneOffset.UTC) || !isPlain(time) || !isWritten(zone, Year.from(time))) {
            return ":" + CalendarWriter.stamp(time.toInstant());
        }
        return ";TZID=" + zone.getId() + ":" + LOCAL.format(time);
    }

    private static boolean isPlain(ZonedDateTime time) {
        var readAs = ZonedDateTime.ofLocal(LocalDateTime.from(time), time.getZone(), null);
        return readAs.isEqual(time);
    }

    private boolean isWritten(ZoneId zone, Year year) throws IOException {
        var known = zones.get(zone);
        if (known == null) {
            known = new ZoneComponent(zone, year);
            known.write(out);
            zones.put(zone, known);
        }
        return Objects.requireNonNull(known).covers(year);
    }
}
