package org.convoca.event.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/**
 * Writes actions as iCalendar (RFC 5545 with RFC 7986). By hand, because lines are to be folded by octets and written as they are read; ical4j validates
 * and reads them back in the tests.
 *
 * <p>An action of which only the week is known stands in the calendar once the week is announced: on all its days, tentatively. Before, it is left out,
 * because a calendar has no place for it.
 */
@Component
class CalendarWriter implements FeedWriter {

    static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ActionTexts texts;
    private final FeedProperties properties;

    CalendarWriter(ActionTexts texts, FeedProperties properties) {
        this.texts = texts;
        this.properties = properties;
    }

    @Override
    public void write(Feed feed, OutputStream out) throws IOException {
        var lines = new ContentLines(out);
        lines.line("BEGIN:VCALENDAR");
        lines.line("VERSION:2.0");
        lines.line("PRODID:-//Convoca//Street actions//EN");
        lines.line("CALSCALE:GREGORIAN");
        writeProperties(feed, lines);
        var events = new EventWriter(texts, feed, lines);
        for (var action : feed.actions()) {
            events.write(action);
        }
        lines.line("END:VCALENDAR");
        out.flush();
    }

    /** Each of them twice where programs older than RFC 7986 know it by another name. */
    private void writeProperties(Feed feed, ContentLines lines) throws IOException {
        lines.text("NAME", feed.title());
        lines.text("X-WR-CALNAME", feed.title());
        lines.line("URL:" + feed.page());
        lines.line("SOURCE;VALUE=URI:" + feed.self());
        lines.line("LAST-MODIFIED:" + stamp(feed.changedAt()));
        lines.line("COLOR:crimson");
        lines.line("REFRESH-INTERVAL;VALUE=DURATION:" + period(properties.feedRefresh()));
        lines.line("X-PUBLISHED-TTL:" + period(properties.feedRefresh()));
    }

    static String stamp(Instant instant) {
        return UTC.format(instant);
    }

    /** In minutes or more: iCalendar has no fractions, and java.time writes some. */
    private static String period(Duration duration) {
        return "PT" + Math.max(1, duration.toMinutes()) + "M";
    }
}
