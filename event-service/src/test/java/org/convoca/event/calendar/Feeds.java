package org.convoca.event.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.territory.Territories;
import org.convoca.event.action.PublicAction;
import tools.jackson.databind.json.JsonMapper;

/** The writers as the service wires them, and what they write. */
final class Feeds {

    static final ActionWeek ANNOUNCED =
            new ActionWeek.Announced(LocalDate.parse("2027-01-11"), LocalDate.parse("2027-01-17"));
    static final ActionWeek TO_BE_ANNOUNCED =
            new ActionWeek.ToBeAnnounced(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-03-31"));

    private static final FeedProperties PROPERTIES =
            new FeedProperties(URI.create("https://convoca.example.org"), Duration.ofHours(1), 100);
    static final ActionTexts TEXTS = new ActionTexts(Territories.load(), new FeedWords(), PROPERTIES);

    static final FeedWriter CALENDAR = new CalendarWriter(TEXTS, PROPERTIES);
    static final FeedWriter GEOJSON =
            new GeoJsonWriter(TEXTS, JsonMapper.builder().build());
    static final FeedWriter RSS = new RssWriter(TEXTS, PROPERTIES);
    static final FeedWriter ATOM = new AtomWriter(TEXTS);
    static final FeedWriter JSON_FEED =
            new JsonFeedWriter(TEXTS, JsonMapper.builder().build());
    static final FeedWriter CSV = new CsvFeedWriter(TEXTS);

    private Feeds() {}

    static Feed feed(ActionWeek week, String title, PublicAction... actions) {
        return new Feed(
                title,
                URI.create("https://convoca.example.org/api/v1/calls/week/actions.ics?territory=x-basque-country"),
                URI.create("https://convoca.example.org/es/calls/week/actions"),
                week,
                Reader.of("es", "es"),
                PublicActions.CHANGED,
                Arrays.asList(actions));
    }

    static String written(FeedWriter writer, Feed feed) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(feed, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    static String written(FeedWriter writer, PublicAction... actions) {
        return written(writer, feed(ANNOUNCED, "Semana de lucha", actions));
    }

    /** The lines of a calendar, unfolded. */
    static List<String> lines(String calendar) {
        return List.of(calendar.replace("\r\n ", "").split("\r\n"));
    }

    /** As ical4j reads it. */
    static Calendar parsed(String calendar) {
        try {
            return new CalendarBuilder().build(new StringReader(calendar));
        } catch (IOException | ParserException e) {
            throw new AssertionError(calendar, e);
        }
    }
}
