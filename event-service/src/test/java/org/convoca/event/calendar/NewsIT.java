package org.convoca.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Feeds that tell what is new, and answers that tell that nothing is. */
@WithService
class NewsIT {

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
    void tellsTheLatestChangeFirst() {
        var march = group.submitted(aForm().title("es", "Marcha"));
        group.submitted(aForm().title("es", "Mural").onlyDay("2099-01-12"));
        group.submitted(aForm().title("es", "Vigilia").hiddenUntil("2020-01-11T00:00:00Z"));
        group.send("POST", march + "/cancel", Map.of("reason", "Tormenta"));

        for (var extension : List.of("rss", "atom")) {
            var feed =
                    SyndicationTest.read(api.get(week.list() + "." + extension).text());
            assertThat(feed.getEntries()).extracting("title").containsExactly("Cancelada: Marcha", "Vigilia", "Mural");
        }
        var items = api.get(week.list() + ".json").json().at("/items");
        assertThat(titles(items)).containsExactly("Cancelada: Marcha", "Vigilia", "Mural");
        assertThat(items.at("/0/tags").toString()).isEqualTo("[\"march\",\"cancelled\"]");
        assertThat(items.at("/0/content_text").asString()).contains("Tormenta");
    }

    @Test
    void tellsNoMoreThanAHundredAndTheCalendarTellsAll() {
        IntStream.rangeClosed(1, 101).forEach(number -> group.submitted(aForm().title("es", "Marcha " + number)));

        var items = api.get(week.list() + ".json").json().at("/items");

        assertThat(items.size()).isEqualTo(100);
        assertThat(titles(items)).contains("Marcha 101").doesNotContain("Marcha 1");
        assertThat(api.get(week.list() + ".ics").text().split("BEGIN:VEVENT", -1))
                .hasSize(102);
    }

    @Test
    void keepsTheFiltersOfTheList() {
        group.submitted(aForm().title("es", "bilbao"));
        group.submitted(aForm().title("es", "cordoba")
                .in("Córdoba", "AR")
                .point(-31.4, -64.2)
                .kind("rally"));

        assertThat(titles(api.get(week.list() + ".json?territory=AR").json().at("/items")))
                .containsExactly("cordoba");
        assertThat(titles(api.get(week.list() + ".json?kind=march").json().at("/items")))
                .containsExactly("bilbao");
        assertThat(titles(api.get(week.list() + ".json?bbox=-10,40,5,50").json().at("/items")))
                .containsExactly("bilbao");
        assertThat(titles(api.get(week.list() + ".json?from=2099-01-17").json().at("/items")))
                .isEmpty();
    }

    @Test
    void isAJsonFeed() {
        group.submitted(aForm().title("es", "Marcha"));

        var answer = api.get(week.list() + ".json?lang=en");

        assertThat(answer.whole().headers().firstValue("Content-Type")).contains("application/feed+json");
        var feed = answer.json();
        assertThat(feed.at("/version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/title").asString()).isEqualTo("Week of struggle");
        assertThat(feed.at("/feed_url").asString()).endsWith(week.list() + ".json?lang=en");
        assertThat(feed.at("/items/0/id").asString()).startsWith("urn:uuid:");
        assertThat(feed.at("/items/0/url").asString()).contains("/en/actions/");
        assertThat(feed.at("/items/0/language").asString()).isEqualTo("es");
        assertThat(feed.at("/items/0/date_published").asString()).endsWith("Z");
        assertThat(feed.at("/items/0/_convoca/startsAt").asString()).isEqualTo("2099-01-16T17:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/totals", ".json", ".osdi"})
    void saysThatNothingIsNewUntilSomethingIs(String suffix) {
        group.submitted(aForm());
        var path = week.list() + suffix;
        var known = new String[1];
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var answer = api.get(path);
            known[0] = answer.whole().headers().firstValue("ETag").orElseThrow();
            assertThat(answer.text()).doesNotContain("\"total\":0");
            assertThat(unlessKnown(path, known[0]).status()).isEqualTo(304);
        });

        group.submitted(aForm().title("es", "Otra"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(unlessKnown(path, known[0]).status()).isEqualTo(200));
    }

    @Test
    void tagsASingleActionByWhatItSays() {
        var action = group.submitted(aForm());
        var path = "/api/v1/actions/" + action.substring(action.lastIndexOf('/') + 1);
        var tag = api.get(path).whole().headers().firstValue("ETag").orElseThrow();

        assertThat(unlessKnown(path, tag).status()).isEqualTo(304);
        group.send("POST", action + "/cancel", Map.of("reason", "Tormenta"));
        assertThat(unlessKnown(path, tag).status()).isEqualTo(200);
    }

    private Api.Answer unlessKnown(String path, String tag) {
        return api.as("gateway", "GET", path, null, "If-None-Match", tag);
    }

    private static List<String> titles(Iterable<JsonNode> items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at("/title").asString())
                .toList();
    }
}
