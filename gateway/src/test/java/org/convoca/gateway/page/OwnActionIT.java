package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OwnActionIT extends WithWorkspace {

    @Test
    void offersToPublishOnlyWhatIsComplete() {
        assertThat(get(ACTION + "?lang=en", cookie()).html().select("form[action*=submit]"))
                .hasSize(1);

        EVENTS.answer("GET " + ONE, OwnFixtures.UNTITLED);
        var page = get(ACTION + "?lang=en", cookie()).html();
        assertThat(page.select("form[action*=submit]")).isEmpty();
        assertThat(page.select("section[aria-labelledby=open] a").eachAttr("href"))
                .containsExactly(ACTION + "/edit/what?lang=en&say=open#title-en");
    }

    @ParameterizedTest
    @CsvSource({"submit, POST, /submit, 200", "copy, POST, /copy, 201", "discard, DELETE, '', 204"})
    void doesWhatAButtonSays(String step, String method, String path, int status) {
        EVENTS.answer(method + " " + ONE + path, status, status == 204 ? "" : OwnFixtures.draft());
        var cookie = cookie();
        var form = get(ACTION + "?lang=en", cookie).html().selectFirst("form[action*=" + step + "]");

        var done = browser.post(
                form.attr("action"),
                Map.of("form", form.selectFirst("[name=form]").val()),
                "Cookie",
                cookie);

        assertThat(done.status()).isEqualTo(303);
        assertThat(EVENTS.asked(method, ONE + path)).hasSize(1);
    }

    @Test
    void cancelsWithAReasonAndAsksForOne() {
        EVENTS.answer("GET " + ONE, OwnFixtures.draft().replace("\"draft\"", "\"published\""));
        EVENTS.answer("POST " + ONE + "/cancel", 422, OwnFixtures.problem("/reason", "required", ""));
        var cookie = cookie();
        var form = get(ACTION + "?lang=en", cookie).html().selectFirst("form[action*=cancel]");
        var token = form.selectFirst("[name=form]").val();

        var refused = browser.post(form.attr("action"), Map.of("form", token, "reason", ""), "Cookie", cookie);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().selectFirst(".error-summary a").attr("href")).isEqualTo("#reason");

        EVENTS.answer("POST " + ONE + "/cancel", OwnFixtures.draft().replace("\"draft\"", "\"cancelled\""));
        browser.post(form.attr("action"), Map.of("form", token, "reason", "Lluvia"), "Cookie", cookie);
        assertThat(sent("POST", ONE + "/cancel").get("reason").asString()).isEqualTo("Lluvia");
    }

    private Shown press(String step, Map<String, String> filled) {
        var cookie = cookie();
        var form = get(ACTION + "?lang=en", cookie).html().selectFirst("form[action*=/" + step + "]");
        var fields = new LinkedHashMap<>(filled);
        fields.put("form", form.selectFirst("[name=form]").val());
        return browser.post(form.attr("action"), fields, "Cookie", cookie);
    }

    @Test
    void showsTheTownOnlyWhileThePlaceIsHeldBack() {
        EVENTS.answer("GET " + ONE, OwnFixtures.heldBack());

        var page = get(ACTION + "?lang=en", cookie()).html();

        assertThat(page.selectFirst("section[aria-labelledby=seen]").text())
                .contains("Bilbao")
                .doesNotContain("Moyúa", "Gran Vía");
        assertThat(page.selectFirst("section[aria-labelledby=held]").text()).contains("Plaza Moyúa", "Gran Vía 1");
    }

    @Test
    void showsOfWhatIsPublicJustWhatEverybodySees() {
        EVENTS.answer("GET " + ONE, OwnFixtures.asked("week"));

        var page = get(ACTION + "?lang=en", cookie()).html();

        assertThat(page.selectFirst("section[aria-labelledby=seen]").text()).contains("Plaza Moyúa");
        assertThat(page.selectFirst(".figure").text()).isEqualTo("12 people say that they come");
    }

    @Test
    void showsWhatHasChangedAndWhereAMarchGoes() {
        EVENTS.answer("GET " + ONE, OwnFixtures.asked("week"));
        EVENTS.answer(
                "GET /api/v1/actions/" + ActionFixtures.MARCH,
                ActionFixtures.march().replace("\"version\":2", """
                "version":3,"changes":[{"version":3,"at":"2026-11-19T10:00:00Z","what":["start"],
                 "before":{"when":{"start":"2027-01-16T17:00","zone":"Europe/Madrid"}},"after":{"when":{"start":"2027-01-16T18:00","zone":"Europe/Madrid"}}}]"""));
        clock.pass(Duration.ofMinutes(1));
        assertThat(get(ACTION + "?lang=en", cookie())
                        .html()
                        .selectFirst("section[aria-labelledby=seen] .changes")
                        .text())
                .contains("17:00", "18:00");

        EVENTS.answer(
                "GET " + ONE,
                OwnFixtures.draft()
                        .replace(
                                "\"route\":[]",
                                "\"route\":[{\"lat\":43.263,\"lon\":-2.935},{\"lat\":43.259,\"lon\":-2.92}]"));
        assertThat(get(ACTION + "?lang=en", cookie()).html().select(".sketch")).hasSize(1);
    }

    @Test
    void makesADraftForEachDayOfTheWeek() {
        theCallIs(Fixtures.aCall().weekAnnounced());
        EVENTS.answer("POST " + ONE + "/series", 201, "{\"items\":[" + OwnFixtures.draft() + "]}");
        var days = get(ACTION + "?lang=en", cookie()).html().select("input[name=days]");
        assertThat(days.eachAttr("value"))
                .hasSize(8)
                .doesNotContain("2027-01-16")
                .contains("2027-01-24");

        assertThat(press("series", Map.of("days", "2027-01-18")).header("Location"))
                .isEqualTo("/registration?lang=en");
        assertThat(sent("POST", ONE + "/series").get("days").valueStream().map(JsonNode::asString))
                .containsExactly("2027-01-18");
    }

    @Test
    void makesADraftForEachDayFromOneToAnotherWhileTheWeekIsOpen() {
        EVENTS.answer("POST " + ONE + "/series", 201, "{\"items\":[" + OwnFixtures.draft() + "]}");

        press("series", Map.of("from", "2027-01-30", "until", "2027-02-02"));
        assertThat(sent("POST", ONE + "/series").get("days")).hasSize(4);

        var refused = press("series", Map.of("from", "2027-02-02", "until", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().getElementById("days-0-error").text()).contains("at least one day");
    }

    @Test
    void copiesToAnotherDayWithAllThatMovesAlong() {
        EVENTS.answer("GET " + ONE, OwnFixtures.heldBack());
        EVENTS.answer("POST " + ONE + "/copy", 201, OwnFixtures.draft());

        assertThat(press("copy", Map.of("copy-date", "2027-01-18")).header("Location"))
                .isEqualTo(ACTION + "/edit?lang=en");
        var sent = sent("POST", ONE + "/copy");
        assertThat(sent.get("start").asString()).isEqualTo("2027-01-18T18:00");
        assertThat(sent.at("/place/hiddenUntil").asString()).isEqualTo("2027-01-18T11:00:00Z");
        assertThat(sent.has("zone")).isFalse();
    }

    @Test
    void copiesToAnotherTownAndAsksWhichOneIsMeant() {
        EVENTS.answer("POST " + ONE + "/copy", 201, OwnFixtures.draft());
        EVENTS.answer("GET /api/v1/places", OwnFixtures.PLACES);

        var done = press("copy", Map.of("copy-locality", "Bilb"));

        assertThat(done.header("Location")).isEqualTo(ACTION + "/edit?lang=en&ask=place");
        var sent = sent("POST", ONE + "/copy");
        assertThat(sent.at("/place/locality").asString()).isEqualTo("Bilb");
        assertThat(sent.at("/place/point").isNull()).isTrue();
        assertThat(sent.get("zone").isNull()).isTrue();
        assertThat(get(done.header("Location"), cookie()).html().select("input[name=pick]"))
                .hasSize(2);
    }

    @Test
    void asksOnWhichDayItTakesPlace() {
        theCallIs(Fixtures.aCall().weekAnnounced());
        EVENTS.answer("GET " + ONE, OwnFixtures.asked("week"));
        EVENTS.answer("POST " + ONE + "/stays", OwnFixtures.draft());
        assertThat(get("/registration/actions/" + ActionFixtures.MARCH + "?lang=en", cookie())
                        .html()
                        .select("#date option"))
                .hasSize(10);

        press("date", Map.of("date", "2027-01-17", "time", "22:00", "end", "01:00"));
        var sent = sent("PATCH", ONE);
        assertThat(sent.get("version").asInt()).isEqualTo(7);
        assertThat(sent.get("start").asString()).isEqualTo("2027-01-17T22:00");
        assertThat(sent.get("end").asString()).isEqualTo("2027-01-18T01:00");

        press("date", Map.of("date", "2027-01-18"));
        assertThat(sent("PATCH", ONE).get("day").asString()).isEqualTo("2027-01-18");

        press("stays", Map.of());
        assertThat(EVENTS.asked("POST", ONE + "/stays")).hasSize(1);

        var missing = press("date", Map.of("date", ""));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.html().getElementById("date-error").text()).contains("Choose a day");
    }

    @Test
    void asksHowItWas() {
        EVENTS.answer("GET " + ONE, OwnFixtures.asked("report"));
        EVENTS.answer("POST " + ONE + "/report", OwnFixtures.draft());

        press("report", Map.of("participants", "300", "links", "https://example.org/photos"));
        var sent = sent("POST", ONE + "/report");
        assertThat(sent.get("attendance").asInt()).isEqualTo(300);
        assertThat(sent.get("links").get(0).asString()).isEqualTo("https://example.org/photos");

        assertThat(press("report", Map.of("participants", "many"))
                        .html()
                        .getElementById("participants")
                        .val())
                .isEqualTo("many");
    }
}
