package org.convoca.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.testing.ActionForms.aForm;

import java.util.Map;
import net.fortuna.ical4j.model.component.VEvent;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.InAWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithService
class FeedsIT extends InAWeek {

    @ParameterizedTest
    @CsvSource({
        "ics, text/calendar;charset=UTF-8, BEGIN:VCALENDAR",
        "geojson, application/geo+json, '{\"type\":\"FeatureCollection\"'",
        "rss, application/rss+xml;charset=UTF-8, <rss",
        "atom, application/atom+xml;charset=UTF-8, <feed",
        "csv, text/csv;header=present;charset=UTF-8, 'id,status,'"
    })
    void answersInEachFormatWithTheActionsThatArePublished(String extension, String type, String beginning) {
        group.submitted(aForm().title("es", "Marcha de antorchas"));
        group.draft(aForm().title("es", "Todavía un borrador"));

        var answer = api.get(week.list() + "." + extension);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(header(answer, "Content-Type").replace(" ", "")).isEqualToIgnoringCase(type);
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("inline; filename=\"" + week.slug() + "-actions." + extension + "\"");
        assertThat(header(answer, "Vary")).contains("Accept-Language");
        assertThat(answer.text())
                .contains(beginning)
                .contains("Marcha de antorchas")
                .doesNotContain("borrador");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ics", "geojson", "rss", "atom", "csv"})
    void saysThatNothingIsNewUntilSomethingIs(String extension) {
        var action = group.submitted(aForm().title("es", "Marcha"));
        var path = week.list() + "." + extension;
        var first = api.get(path);

        assertThat(get(path, "If-None-Match", header(first, "ETag")).status()).isEqualTo(304);
        assertThat(get(path, "If-Modified-Since", header(first, "Last-Modified"))
                        .status())
                .isEqualTo(304);
        assertThat(get(path + "?kind=march", "If-None-Match", header(first, "ETag"))
                        .status())
                .isEqualTo(200);

        group.send("POST", action + "/cancel", Map.of("reason", "Tormenta"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(get(path, "If-None-Match", header(first, "ETag")).status())
                    .isEqualTo(200);
            assertThat(get(path, "If-Modified-Since", header(first, "Last-Modified"))
                            .status())
                    .isEqualTo(200);
        });
    }

    @Test
    void keepsTheFiltersOfTheList() {
        group.submitted(aForm().title("es", "bilbao"));
        group.submitted(aForm().title("es", "cordoba")
                .in("Córdoba", "AR")
                .point(-31.4, -64.2)
                .kind("rally"));

        assertThat(api.get(week.list() + ".csv?territory=AR").text())
                .contains("cordoba")
                .doesNotContain("bilbao");
        assertThat(api.get(week.list() + ".ics?kind=march").text())
                .contains("bilbao")
                .doesNotContain("cordoba");
        assertThat(api.get(week.list() + ".geojson?bbox=-10,40,5,50").text())
                .contains("bilbao")
                .doesNotContain("cordoba");
        assertThat(api.get(week.list() + ".ics?territory=AR&lang=en").text())
                .contains("NAME:Week of struggle · Argentina");
    }

    @Test
    void givesOneActionToACalendarAndStillWhenItIsCancelled() {
        var action = group.submitted(aForm().title("es", "Marcha").at("Pacific/Chatham", "2099-01-12T07:30"));
        var path = "/api/v1/actions/" + action.substring(action.lastIndexOf('/') + 1) + ".ics";
        var before = api.get(path);

        assertThat(Feeds.parsed(before.text()).<VEvent>getComponents("VEVENT")).hasSize(1);
        assertThat(before.text())
                .contains("SEQUENCE:0", "STATUS:CONFIRMED", "DTSTART;TZID=Pacific/Chatham:20990112T073000");
        assertThat(get(path, "If-None-Match", header(before, "ETag")).status()).isEqualTo(304);

        group.send("POST", action + "/cancel", Map.of("reason", "Tormenta"));

        assertThat(api.get(path).text()).contains("SEQUENCE:1", "STATUS:CANCELLED", "COMMENT:Tormenta");
        assertThat(get(path, "If-None-Match", header(before, "ETag")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ics", "geojson", "rss", "atom", "json", "csv", "osdi"})
    void showsNoMoreThanTheLocalityOfAPlaceThatIsHeldBack(String extension) {
        group.submitted(aForm().title("es", "Vigilia").hiddenUntil("2099-01-11T00:00:00Z"));

        var whole = api.get(week.list() + "." + extension).text();

        assertThat(whole).contains("Vigilia", "Bilbao").doesNotContain("43.26", "Moyúa");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        assertThat(api.get(week.list() + ".ics?lang=en").text()).contains("NAME:Week of struggle\r\n", "/en/calls/");
        assertThat(get(week.list() + ".ics", "Accept-Language", "en-GB,es;q=0.5")
                        .text())
                .contains("NAME:Week of struggle\r\n");
    }

    /** The pages themselves know best which of theirs such a reader reads. */
    @Test
    void speaksTheLanguageOfTheCallWhereItLacksTheOneAskedForAndLeadsToThePagesInThat() {
        assertThat(get(week.list() + ".ics", "Accept-Language", "ko").text())
                .contains("NAME:Semana de lucha\r\n", "/ko/calls/");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(api.get(week.list() + ".ics?bbox=1,2,3").status()).isEqualTo(422);
        assertThat(api.get(week.list() + ".ics?lang=e%0D%0A").status()).isEqualTo(422);
        assertThat(api.get(week.list() + ".pdf").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/calls/no-such-call/actions.ics").string("/type"))
                .isEqualTo("/problems/call-not-found");
        assertThat(api.get("/api/v1/actions/00000000-0000-4000-8000-000000000000.ics")
                        .string("/type"))
                .isEqualTo("/problems/not-found");
        assertThat(api.as("notification-service", "GET", week.list() + ".ics", null)
                        .status())
                .isEqualTo(403);
    }

    private Api.Answer get(String path, String... headers) {
        return api.as("gateway", "GET", path, null, headers);
    }

    private static String header(Api.Answer answer, String name) {
        return answer.whole().headers().firstValue(name).orElseThrow();
    }
}
