package org.convoca.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.testing.ActionForms.aForm;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithService
class OsdiIT {

    private static final String EVENTS = "/_embedded/osdi:events";

    private final OnTheWire kafka = new OnTheWire();

    @LocalServerPort
    private int port;

    private Api api;
    private Week week;
    private Week.Group group;

    @BeforeEach
    void openAWeek() {
        api = new Api(port);
        week = Week.announced(api, kafka, ReviewPolicy.AFTER);
        group = week.group();
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void showsAnActionAsAnEvent() {
        group.submitted(
                aForm().title("es", "Marcha & antorchas").in("Bilbao", "ES").territoryConfirmed());

        var answer = api.get(week.list() + ".osdi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.whole().headers().firstValue("Content-Type")).contains("application/hal+json");
        var event = answer.json().at(EVENTS + "/0");
        assertThat(event.at("/identifiers/0").asString()).startsWith("convoca:");
        assertThat(event.at("/origin_system").asString()).isEqualTo("Convoca");
        assertThat(event.at("/title").asString()).isEqualTo("Marcha & antorchas");
        assertThat(event.at("/description").asString())
                .isEqualTo("Salimos de la plaza.<br>Más en https://example.org/marcha");
        assertThat(event.at("/summary").asString()).contains("18:00", "Plaza Moyúa", "España");
        assertThat(event.at("/type").asString()).isEqualTo("open");
        assertThat(event.at("/status").asString()).isEqualTo("confirmed");
        assertThat(event.at("/start_date").asString()).isEqualTo("2099-01-16T17:00:00Z");
        assertThat(event.at("/end_date").asString()).isEqualTo("2099-01-16T19:00:00Z");
        assertThat(event.at("/timezone").asString()).isEqualTo("Europe/Madrid");
        assertThat(event.at("/all_day").asBoolean()).isFalse();
        assertThat(event.at("/transparence").asString()).isEqualTo("opaque");
        assertThat(event.at("/location/venue").asString()).isEqualTo("Plaza Moyúa");
        assertThat(event.at("/location/address_lines/0").asString()).isEqualTo("Plaza Moyúa s/n");
        assertThat(event.at("/location/country").asString()).isEqualTo("ES");
        assertThat(event.at("/location/location/latitude").asDouble()).isEqualTo(43.263);
        assertThat(event.at("/location/location/accuracy").asString()).isEqualTo("Rooftop");
        assertThat(answer.json().at("/_links/osdi:events/0/href")).isEqualTo(event.at("/_links/self/href"));
        assertThat(answer.json().at("/_links/curies/0/name").asString()).isEqualTo("osdi");
        var alone = api.get(path(event.at("/_links/self/href")));
        assertThat(alone.json()).isEqualTo(event);
    }

    @Test
    void isReadByFollowingLinks() {
        for (var number = 1; number <= 5; number++) {
            group.submitted(
                    aForm().title("es", "Marcha " + number).at("Europe/Madrid", "2099-01-1" + number + "T18:00"));
        }
        group.submitted(aForm().title("es", "Mural").kind("mural-or-banner"));
        var titles = new ArrayList<String>();
        var pages = new ArrayList<Integer>();
        var next = week.list() + ".osdi?per_page=2&kind=march";

        while (next != null) {
            var answer = api.get(next).json();
            answer.at(EVENTS).forEach(event -> titles.add(event.at("/title").asString()));
            pages.add(answer.at("/page").asInt());
            var link = answer.at("/_links/next/href");
            next = link.isMissingNode() ? null : path(link);
        }

        assertThat(titles).containsExactly("Marcha 1", "Marcha 2", "Marcha 3", "Marcha 4", "Marcha 5");
        assertThat(pages).isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void saysOfADayThatItIsAllDayAndOfACancelledActionThatItIsCancelled() {
        group.submitted(aForm().title("es", "Mural").onlyDay("2099-01-12"));
        var march = group.submitted(aForm().title("es", "Marcha").hiddenUntil("2099-01-11T00:00:00Z"));
        group.submitted(aForm().title("es", "Pintada").someTimeDuringTheWeek());
        group.send("POST", march + "/cancel", Map.of("reason", "Tormenta"));

        var answer = api.get(week.list() + ".osdi");
        var events = answer.json().at(EVENTS);

        assertThat(events.at("/0/all_day").asBoolean()).isTrue();
        assertThat(events.at("/0/all_day_date").asString()).isEqualTo("2099-01-12");
        assertThat(events.at("/0/transparence").asString()).isEqualTo("transparent");
        assertThat(events.at("/1/status").asString()).isEqualTo("cancelled");
        assertThat(events.at("/2/status").asString()).isEqualTo("tentative");
        assertThat(events.at("/2/start_date").isMissingNode()).isTrue();
        assertThat(events.at("/1").toString()).doesNotContain("Moyúa", "43.26").contains("Bilbao");
    }

    @Test
    void beginsAtAnEntryPoint() {
        var entry = api.get("/api/v1/calls/" + week.slug() + "/osdi");

        assertThat(entry.json().at("/max_pagesize").asInt()).isEqualTo(100);
        assertThat(api.get(path(entry.json().at("/_links/osdi:events/href"))).status())
                .isEqualTo(200);
    }

    @Test
    void saysThatNothingIsNewUntilSomethingIs() {
        group.submitted(aForm());
        var path = week.list() + ".osdi";
        var tag = api.get(path).whole().headers().firstValue("ETag").orElseThrow();

        assertThat(api.as("gateway", "GET", path, null, "If-None-Match", tag).status())
                .isEqualTo(304);
    }

    @Test
    void refusesAJumpIntoTheMiddleAndAForgedPlace() {
        assertThat(api.get(week.list() + ".osdi?page=3").string("/errors/0/code"))
                .isEqualTo("follow-the-links");
        assertThat(api.get(week.list() + ".osdi?after=xyz").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/calls/no-such-call/actions.osdi").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/actions/00000000-0000-4000-8000-000000000000.osdi")
                        .status())
                .isEqualTo(404);
    }

    private static String path(JsonNode link) {
        var address = URI.create(link.asString());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
