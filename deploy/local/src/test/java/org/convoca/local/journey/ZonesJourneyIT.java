package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.local.journey.LocalMoments.Local;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local time that an organiser types is the one that everybody reads, and the moment in UTC behind it is the right one, in every zone. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZonesJourneyIT {

    private static final String SLUG = "zones-call";

    /** A place of a zone, as a form of an action says it. */
    record Somewhere(String zone, String territory, String locality, String lat, String lon) {
        @Override
        public String toString() {
            return zone;
        }
    }

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system, SLUG);
    private OrganiserSession organiser;

    static Stream<Somewhere> places() {
        return Stream.of(
                new Somewhere("Europe/Madrid", "ES", "Madrid", "40.4168", "-3.7038"),
                new Somewhere("Europe/London", "GB", "London", "51.5074", "-0.1278"),
                new Somewhere("Africa/Casablanca", "MA", "Casablanca", "33.5731", "-7.5898"),
                new Somewhere("Africa/Cairo", "EG", "Cairo", "30.0444", "31.2357"),
                new Somewhere("Africa/Johannesburg", "ZA", "Johannesburg", "-26.2041", "28.0473"),
                new Somewhere("America/Argentina/Buenos_Aires", "AR", "Buenos Aires", "-34.6037", "-58.3816"),
                new Somewhere("America/Caracas", "VE", "Caracas", "10.4806", "-66.9036"),
                new Somewhere("America/Havana", "CU", "La Habana", "23.1136", "-82.3666"),
                new Somewhere("America/New_York", "US", "New York", "40.7128", "-74.0060"),
                new Somewhere("America/Santiago", "CL", "Santiago", "-33.4489", "-70.6693"),
                new Somewhere("America/Sao_Paulo", "BR", "São Paulo", "-23.5505", "-46.6333"),
                new Somewhere("America/St_Johns", "CA", "St. John's", "47.5615", "-52.7126"),
                new Somewhere("Asia/Beirut", "LB", "Beirut", "33.8938", "35.5018"),
                new Somewhere("Asia/Kathmandu", "NP", "Kathmandu", "27.7172", "85.3240"),
                new Somewhere("Asia/Kolkata", "IN", "Kolkata", "22.5726", "88.3639"),
                new Somewhere("Asia/Tehran", "IR", "Tehran", "35.6892", "51.3890"),
                new Somewhere("Australia/Lord_Howe", "AU", "Lord Howe", "-31.5553", "159.0821"),
                new Somewhere("Pacific/Apia", "WS", "Apia", "-13.8333", "-171.7667"),
                new Somewhere("Pacific/Chatham", "NZ", "Waitangi", "-43.9535", "-176.5597"),
                new Somewhere("Pacific/Kiritimati", "KI", "Kiritimati", "1.8721", "-157.4278"));
    }

    @BeforeAll
    void anOrganisationThatHasSigned() {
        var today = LocalDate.now(ZoneOffset.UTC);
        OwnCall.open(system, SLUG, today, today.plusDays(400));
        var signatory = aSignatory();
        api.publish(signatory);
        organiser = OrganiserSession.of(system, signatory);
    }

    @ParameterizedTest
    @MethodSource("places")
    void keepsTheLocalTimeAndTheMoment(Somewhere place) {
        var entered = LocalMoments.after(Instant.now(), ZoneId.of(place.zone())).stream()
                .collect(Collectors.toMap(local -> organiser.publish(fields(place, local)), Function.identity()));

        var features = await().atMost(Duration.ofSeconds(60))
                .until(this::features, found -> found.keySet().containsAll(entered.keySet()));
        entered.forEach((id, local) -> {
            assertThatItsPageSays(id, local);
            assertThatItsCalendarSays(id, local, place.zone());
            assertThatTheMapsDataSay(features.get(id), local, place.zone());
        });
    }

    private static Map<String, String> fields(Somewhere place, Local local) {
        var fields = new HashMap<>(Map.of(
                "kind", "rally",
                "title-es", "Concentración " + local.time() + local.offset(),
                "locality", place.locality(),
                "territory", place.territory(),
                "lat", place.lat(),
                "lon", place.lon(),
                "when", "time",
                "date", local.time().toLocalDate().toString(),
                "time", local.time().toLocalTime().toString(),
                "zone", place.zone()));
        if (local.ambiguous()) {
            fields.put("start-offset", local.offset().getId());
        }
        return fields;
    }

    /** The page, and in it the JSON-LD for search engines. */
    private void assertThatItsPageSays(String id, Local local) {
        var page = Web.page(Web.get(system.address(Port.GATEWAY) + "/es/actions/" + id));
        var time = page.select("main time").first();
        assertThat(OffsetDateTime.parse(time.attr("datetime")))
                .isEqualTo(local.time().atOffset(local.offset()));
        assertThat(time.text()).contains(DateTimeFormatter.ofPattern("H:mm").format(local.time()));
        assertThat(page.select("main .about").text())
                .contains(DateTimeFormatter.ofPattern("H:mm' UTC'")
                        .format(local.moment().atOffset(ZoneOffset.UTC)));
        var structured = JsonMapper.builder()
                .build()
                .readTree(
                        page.select("script[type=application/ld+json]").first().data());
        assertThat(OffsetDateTime.parse(structured.path("startDate").asString()))
                .isEqualTo(local.time().atOffset(local.offset()));
    }

    private void assertThatItsCalendarSays(String id, Local local, String zone) {
        var text = Web.get(system.address(Port.GATEWAY) + "/api/v1/actions/" + id + ".ics")
                .body();
        var calendar = Calendars.read(text);
        assertThat(Calendars.moment(calendar)).as(text).isEqualTo(local.moment());
        var start = Calendars.start(Calendars.onlyEvent(calendar));
        // The second of two equal local times can only be written in UTC (RFC 5545, section 3.3.5).
        if (!start.getValue().endsWith("Z")) {
            assertThat(LocalDateTime.from(start.getDate())).isEqualTo(local.time());
            assertThat(text).contains("DTSTART;TZID=" + zone + ":");
        }
    }

    private static void assertThatTheMapsDataSay(JsonNode properties, Local local, String zone) {
        assertThat(LocalDateTime.parse(properties.path("start").asString())).isEqualTo(local.time());
        assertThat(properties.path("zone").asString()).isEqualTo(zone);
        assertThat(Instant.parse(properties.path("startsAt").asString())).isEqualTo(local.moment());
    }

    private Map<String, JsonNode> features() {
        return PublicApi.json(Web.get(api.call() + "/actions.geojson"))
                .path("features")
                .valueStream()
                .collect(Collectors.toMap(
                        feature -> feature.path("id").asString(), feature -> feature.path("properties")));
    }
}
