package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPagesIT extends WithWorkspace {

    private static final String WEEK = "/week/" + Fixtures.TOKEN + "?lang=en";
    private static final String REPORT = "/report/" + Fixtures.TOKEN + "?lang=en";
    private static final String ANSWER = "/internal/week-links/answer";
    private static final String TELL = "/internal/report-links/report";

    private Shown send(String path, Map<String, String> filled) {
        var fields = new LinkedHashMap<>(Browser.fields(browser.get(path).html()));
        fields.putAll(filled);
        return browser.post(path, fields);
    }

    private static String settled(String outcome) {
        return "{\"outcome\":\"" + outcome + "\",\"action\":" + OwnFixtures.draft() + "}";
    }

    @Test
    void speaksTheLanguageOfTheMailAndChangesNothingWhenItIsOnlyLookedAt() {
        for (var path : new String[] {"/week/" + Fixtures.TOKEN, "/report/" + Fixtures.TOKEN}) {
            var page = browser.get(path);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("es");
            assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
            assertThat(page.html().text()).contains("no usa cookies");
        }
        assertThat(EVENTS.asked())
                .allMatch(asked -> asked.path().endsWith("/inspect"))
                .noneMatch(asked -> asked.path().contains(Fixtures.TOKEN));
    }

    @Test
    void offersTheDaysOfTheWeekWithTheOneThatStands() {
        var days = browser.get(WEEK).html().select("#date option");

        assertThat(days).hasSize(10);
        assertThat(days.get(1).text()).isEqualTo("Saturday, 16 January 2027");
        assertThat(days.select("[selected]").val()).isEqualTo("2027-01-16");
    }

    @Test
    void datesTheActionInOneStep() {
        EVENTS.answer("POST " + ANSWER, settled("dated"));

        var done = send(WEEK, Map.of("date", "2027-01-17", "time", "18:00", "end", "20:00", "answer", "day"));

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.html().selectFirst("h1").text()).isEqualTo("Thank you, it is noted");
        var sent = sent("POST", ANSWER);
        assertThat(sent.get("token").asString()).isEqualTo(Fixtures.TOKEN);
        assertThat(sent.get("day").asString()).isEqualTo("2027-01-17");
        assertThat(sent.get("start").asString()).isEqualTo("18:00");
        assertThat(sent.get("end").asString()).isEqualTo("20:00");
        assertThat(sent.has("stays")).isFalse();
    }

    @Test
    void letsTheDateStayAsItIs() {
        EVENTS.answer("POST " + ANSWER, settled("stays"));

        var done = send(WEEK, Map.of("date", "", "answer", "stays"));

        assertThat(done.html().selectFirst("h1").text()).isEqualTo("Thank you, it stays as it is");
        assertThat(sent("POST", ANSWER).get("stays").asBoolean()).isTrue();
        assertThat(sent("POST", ANSWER).has("day")).isFalse();
    }

    @Test
    void asksForADayAndForATimeThatComesTwice() {
        var missing = send(WEEK, Map.of("date", "", "answer", "day"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.html().getElementById("date-error").text()).contains("Choose a day");
        assertThat(EVENTS.asked("POST", ANSWER)).isEmpty();

        EVENTS.answer(
                "POST " + ANSWER, 422, OwnFixtures.problem("/start", "time-is-ambiguous", "\"+02:00\",\"+01:00\""));
        var asked = send(WEEK, Map.of("date", "2027-01-17", "time", "02:30", "answer", "day"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html().select("input[name=start-offset]")).hasSize(2);
        assertThat(asked.html().getElementById("time").val()).isEqualTo("02:30");

        send(WEEK, Map.of("date", "2027-01-17", "time", "02:30", "start-offset", "+01:00", "answer", "day"));
        assertThat(sent("POST", ANSWER).get("startOffset").asString()).isEqualTo("+01:00");
    }

    @Test
    void tellsHowItWas() {
        EVENTS.answer("POST " + TELL, settled("reported"));

        var done = send(
                REPORT, Map.of("participants", "1.500", "links", "example.org/photos\n\n https://example.org/film "));

        assertThat(done.html().selectFirst("h1").text()).isEqualTo("Thank you for telling us");
        var sent = sent("POST", TELL);
        assertThat(sent.get("participants").asInt()).isEqualTo(1500);
        assertThat(sent.get("links").valueStream().map(link -> link.asString()))
                .containsExactly("https://example.org/photos", "https://example.org/film");
    }

    @ParameterizedTest
    @CsvSource({"'', Say how many came", "many, in digits", "-3, in digits"})
    void asksForANumber(String typed, String words) {
        var page = send(REPORT, Map.of("participants", typed));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().getElementById("participants-error").text()).contains(words);
        assertThat(page.html().getElementById("participants").val()).isEqualTo(typed);
        assertThat(EVENTS.asked("POST", TELL)).isEmpty();
    }

    @Test
    void saysWhichLinkIsNone() {
        EVENTS.answer("POST " + TELL, 422, OwnFixtures.problem("/links/0", "not-a-web-address", ""));

        var page = send(REPORT, Map.of("links", "javascript:alert(1)"));

        assertThat(page.html().getElementById("links-error").text()).contains("not a web address");
    }

    @ParameterizedTest
    @CsvSource({
        "week, settled, 200, settled already",
        "week, expired, 410, no longer works",
        "report, settled, 200, told us already",
        "report, expired, 410, no longer works",
    })
    void saysWhatBecameOfALink(String question, String state, int status, String words) {
        EVENTS.answer("POST /internal/" + question + "-links/inspect", OwnFixtures.question(state));

        var page = browser.get("/" + question + "/" + Fixtures.TOKEN + "?lang=en");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.html().selectFirst("h1").text()).contains(words);
        assertThat(page.html().select("form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"week", "report"})
    void knowsNothingOfAForgedLink(String question) {
        EVENTS.answer("POST /internal/" + question + "-links/inspect", 404, "{}");

        assertThat(browser.get("/" + question + "/" + Fixtures.TOKEN).status()).isEqualTo(404);
    }

    @Test
    void takesNoFormThatItDidNotMake() {
        var page = browser.post(WEEK, Map.of("form", "forged", "date", "2027-01-17", "answer", "day"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().select("#date option[selected]").val()).isEqualTo("2027-01-17");
        assertThat(EVENTS.asked("POST", ANSWER)).isEmpty();
    }

    @Test
    void isSettledWhenSomebodyElseWasQuicker() {
        EVENTS.answer("POST " + ANSWER, 409, "{}");
        var fields = new LinkedHashMap<>(Browser.fields(browser.get(WEEK).html()));
        fields.put("answer", "day");
        EVENTS.answer("POST /internal/week-links/inspect", OwnFixtures.question("settled"));

        assertThat(browser.post(WEEK, fields).html().selectFirst("h1").text()).contains("settled already");
    }

    @Test
    void isNotThereWhileTheServiceIsAway() {
        EVENTS.goDown();

        assertThat(browser.get(WEEK).status()).isEqualTo(503);
        assertThat(browser.get(REPORT).status()).isEqualTo(503);
    }
}
