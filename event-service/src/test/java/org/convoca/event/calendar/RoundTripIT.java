package org.convoca.event.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.testing.ActionForms.aForm;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallChanged;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Local times go in, and the same local times and the right moments come out of each format: in summer and in winter, and on both sides of each clock
 * change. The moments in {@code instants.csv} are not java.time's: another implementation of the IANA database computed them.
 */
@WithService
class RoundTripIT {

    private static final Instant OPENED = Instant.parse("2020-07-24T00:00:00Z");
    private static final ActionWeek ALL_YEAR =
            new ActionWeek.Announced(LocalDate.parse("2099-01-01"), LocalDate.parse("2099-12-31"));

    private final OnTheWire kafka = new OnTheWire();

    @LocalServerPort
    private int port;

    @Autowired
    private KnownCalls calls;

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    /** @param offset which of two equal local times is meant; empty where there is one */
    record Moment(String zone, String local, String offset, Instant utc) {}

    static Stream<List<Moment>> zones() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RoundTripIT.class.getResourceAsStream("instants.csv")), UTF_8))) {
            return List.copyOf(lines.lines()
                            .skip(1)
                            .map(line -> line.split(",", -1))
                            .map(cell -> new Moment(cell[0], cell[1], cell[2], Instant.parse(cell[3])))
                            .collect(groupingBy(Moment::zone, TreeMap::new, toList()))
                            .values())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void keepsTheLocalTimeAndFindsTheMoment(List<Moment> moments) {
        var api = new Api(port);
        var week = Week.announced(api, kafka, ReviewPolicy.AFTER);
        lastsAllYear(week.slug());
        var group = week.group();
        var byId = new HashMap<String, Moment>();
        for (var moment : moments) {
            var form = aForm().at(moment.zone(), moment.local());
            var action = group.submitted(moment.offset().isEmpty() ? form : form.startOffset(moment.offset()));
            byId.put(action.substring(action.lastIndexOf('/') + 1), moment);
        }

        assertThat(inJson(api.get(week.list() + "?limit=500").json())).isEqualTo(expected(byId));
        assertThat(inGeoJson(api.get(week.list() + ".geojson").json())).isEqualTo(expected(byId));
        assertThat(inJsonFeed(api.get(week.list() + ".json").json())).isEqualTo(expected(byId));
        assertThat(inCsv(api.get(week.list() + ".csv").text())).isEqualTo(expected(byId));
        assertThat(inOsdi(api.get(week.list() + ".osdi?per_page=100").json())).isEqualTo(instants(byId));
        assertThat(inCalendar(api.get(week.list() + ".ics").text())).isEqualTo(instants(byId));
        byId.forEach((id, moment) -> {
            assertThat(inJson(api.get("/api/v1/actions/" + id).json())).isEqualTo(Map.of(id, shown(moment)));
            var calendar = api.get("/api/v1/actions/" + id + ".ics").text();

            assertThat(inCalendar(calendar)).isEqualTo(Map.of(id, moment.utc()));
            // The local time stands in it too, but where it comes twice and the later one is meant.
            assertThat(calendar)
                    .containsAnyOf(
                            "DTSTART;TZID=" + moment.zone() + ":"
                                    + moment.local().replaceAll("[-:]", "") + "00\r\n",
                            "DTSTART:" + moment.utc().toString().replaceAll("[-:]", "") + "\r\n");
            assertThat(calendar.contains("DTSTART;TZID="))
                    .isEqualTo(!calendar.contains(
                            "DTSTART:" + moment.utc().toString().replaceAll("[-:]", "")));
        });
    }

    private void lastsAllYear(String slug) {
        var call = new CallFacts(
                slug, CallStatus.OPEN, Map.of("es", "Un año"), "es", OPENED, null, ReviewPolicy.AFTER, ALL_YEAR);
        kafka.send(List.<Received<CallEvent>>of(new Received<>(slug + ".2", OPENED, new CallChanged(2, call))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> calls.find(slug).orElseThrow().week().equals(ALL_YEAR));
    }

    private static String shown(Moment moment) {
        return moment.local() + " " + moment.zone() + " " + moment.utc();
    }

    private static Map<String, String> expected(Map<String, Moment> moments) {
        var expected = new HashMap<String, String>();
        moments.forEach((id, moment) -> expected.put(id, shown(moment)));
        return expected;
    }

    private static Map<String, Instant> instants(Map<String, Moment> moments) {
        var expected = new HashMap<String, Instant>();
        moments.forEach((id, moment) -> expected.put(id, moment.utc()));
        return expected;
    }

    private static Map<String, String> inJson(JsonNode answer) {
        return when(answer.has("items") ? answer.at("/items") : List.of(answer), "", "/id");
    }

    private static Map<String, String> inGeoJson(JsonNode answer) {
        return when(answer.at("/features"), "/properties", "/id");
    }

    private static Map<String, String> inJsonFeed(JsonNode answer) {
        return when(answer.at("/items"), "/_convoca", "/id");
    }

    private static Map<String, String> when(Iterable<JsonNode> items, String at, String id) {
        var found = new HashMap<String, String>();
        items.forEach(item -> found.put(
                item.at(id).asString().replace("urn:uuid:", ""),
                item.at(at + "/start").asString() + " " + item.at(at + "/zone").asString() + " "
                        + item.at(at + "/startsAt").asString()));
        return found;
    }

    private static Map<String, Instant> inOsdi(JsonNode answer) {
        var found = new HashMap<String, Instant>();
        StreamSupport.stream(answer.at("/_embedded/osdi:events").spliterator(), false)
                .forEach(event -> found.put(
                        event.at("/identifiers/0").asString().replace("convoca:", ""),
                        Instant.parse(event.at("/start_date").asString())));
        return found;
    }

    private static Map<String, String> inCsv(String table) {
        var found = new HashMap<String, String>();
        for (var row : CsvReader.builder().ofNamedCsvRecord(table)) {
            found.put(
                    row.getField("id"),
                    row.getField("start") + " " + row.getField("zone") + " " + row.getField("startsAt"));
        }
        return found;
    }

    /** As ical4j's parser and the calendar's own zones say. */
    private static Map<String, Instant> inCalendar(String text) {
        var calendar = Feeds.parsed(text);
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        var zones = new HashMap<String, ReadZone>();
        for (var zone : calendar.<VTimeZone>getComponents("VTIMEZONE")) {
            zones.put(
                    zone.getRequiredProperty("TZID").getValue(),
                    ReadZone.of(zone, LocalDateTime.parse("2100-06-01T00:00:00")));
        }
        var found = new HashMap<String, Instant>();
        for (var event : calendar.<VEvent>getComponents("VEVENT")) {
            found.put(event.getRequiredProperty("UID").getValue(), start(event, zones));
        }
        return found;
    }

    private static Instant start(VEvent event, Map<String, ReadZone> zones) {
        var start = event.getRequiredProperty("DTSTART");
        var value = start.getValue();
        var local = LocalDateTime.parse(value.replace("Z", ""), DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
        if (value.endsWith("Z")) {
            return local.toInstant(ZoneOffset.UTC);
        }
        var zone = Objects.requireNonNull(
                zones.get(start.getRequiredParameter("TZID").getValue()));
        return zone.onsets().stream()
                .map(ReadZone.Onset::offset)
                .distinct()
                .map(local::toInstant)
                .filter(moment -> local.toInstant(zone.offset(moment)).equals(moment))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
