package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysPageIT extends WithCoordination {

    private static final String PAGE = "/coordination/keys";
    private static final String NEW = PAGE + "/new";
    private static final String API = "/api/v1/coordination/keys";
    private static final String ID = "c8d2e3f4-5061-4b7c-8d9e-0f1a2b3c4d5e";
    private static final String SECRET = "cvk_Zm9yLXRlc3RzLW9ubHktMDEyMzQ1Njc4OWFiY2RlZjA";
    private static final String KEY = """
            {"id":"%s","label":"<b>Agenda</b> del barrio","note":"Su oficina","limits":"large","calls":[],
             "createdAt":"2026-11-01T00:00:00Z","endsAt":"2027-11-02T00:00:00Z","revoked":%s,"lastUsedOn":%s}""";

    @BeforeEach
    void aConvenerWithAKey() {
        signedInIs(StubCoordinator.convener());
        listed(KEY.formatted(ID, false, "\"2026-11-19\""));
        EVENTS.answer(
                "POST " + API, 201, "{\"secret\":\"" + SECRET + "\",\"key\":" + KEY.formatted(ID, false, "null") + "}");
        EVENTS.answer("DELETE " + API + "/" + ID, 204, "");
    }

    private void listed(String key) {
        EVENTS.answer("GET " + API, "{\"items\":[" + key + "],\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "fr", "ar"})
    void speaksTheReadersLanguageAndHoldsTogether(String language) {
        for (var path : new String[] {PAGE, NEW}) {
            var page = get(path + "?lang=" + language);

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.header("Content-Language")).isEqualTo(language);
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.response().body()).doesNotContain("??");
            assertThat(page.html().text()).doesNotContain("{0}");
            assertThat(page.html().select("h1")).hasSize(1);
            assertThat(page.html().select("nav.desk a[aria-current=page]")).hasSize(1);
            assertThat(page.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    @Test
    void listsKeysWithTheDayOnWhichEachWasLastUsed() {
        var card = get(PAGE + "?lang=en").html().select(".card");

        assertThat(card.select("h2").text()).contains("<b>Agenda</b> del barrio", "works");
        assertThat(card.text()).contains("Su oficina", "Large", "works until 1 November 2027", "19 November 2026");
    }

    @Test
    void showsAKeyOnceAndOnNoAddress() {
        var blank = get(NEW + "?lang=en");
        var made = fill(
                blank, NEW + "?lang=en", Map.of("keylabel", "Agenda", "keynote", "Their office", "keylimits", "large"));

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.html().select("#secret").text()).isEqualTo(SECRET);
        assertThat(made.html().select("a[href*=cvk_], form")).isEmpty();
        var sent = sent(EVENTS, "POST", API);
        assertThat(sent.at("/label").asString()).isEqualTo("Agenda");
        assertThat(sent.at("/limits").asString()).isEqualTo("large");
        var offered = blank.html().select("#keyexpires").val();
        assertThat(sent.at("/expiresOn").asString()).isEqualTo(offered);
        assertThat(LocalDate.parse(offered))
                .isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(11));
        assertThat(EVENTS.asked("POST", API).getLast().headers()).containsKey("idempotency-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "fr", "ar"})
    void saysAtEachFieldWhatIsWrongAndKeepsTheRest(String language) {
        EVENTS.answer("POST " + API, 422, """
                {"status":422,"errors":[{"pointer":"/label","code":"required","message":"."},
                 {"pointer":"/note","code":"personal","message":"."},{"pointer":"/limits","code":"unknown","message":"."},
                 {"pointer":"/expiresOn","code":"in-the-past","message":"."}]}""");

        var again = fill(
                get(NEW + "?lang=" + language),
                NEW + "?lang=" + language,
                Map.of("keynote", "ana@example.org", "keyexpires", "2020-01-01"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#error-summary a").eachAttr("href"))
                .containsExactly("#keylabel", "#keynote", "#keylimits", "#keyexpires");
        assertThat(again.html().select(".field > .error")).hasSize(4);
        assertThat(again.html().select("#keynote").val()).isEqualTo("ana@example.org");
        assertThat(again.html().select("#keyexpires").val()).isEqualTo("2020-01-01");
    }

    @Test
    void saysWhenTheSameFormCameTwice() {
        EVENTS.answer("POST " + API, 409, "{\"status\":409}");

        var again = fill(get(NEW + "?lang=en"), NEW + "?lang=en", Map.of("keylabel", "Agenda"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select("#error-summary").text()).contains("revoke it and make another");
    }

    @Test
    void takesAKeyAway() {
        var pressed = fill(get(PAGE + "?lang=en"), PAGE + "/" + ID + "/revoke?lang=en", Map.of());

        assertThat(pressed.header("Location")).isEqualTo(PAGE + "?done=revoked&lang=en");
        assertThat(EVENTS.asked("DELETE", API + "/" + ID)).hasSize(1);

        listed(KEY.formatted(ID, true, "null"));
        var after = get(PAGE + "?lang=en");
        assertThat(after.html().select(".card .tag").text()).isEqualTo("revoked");
        assertThat(after.html().select(".card form")).isEmpty();
    }

    @Test
    void doesNothingForAFormThatIsNotOurs() {
        for (var path : new String[] {NEW, PAGE + "/" + ID + "/revoke"}) {
            browser.post(path + "?lang=en", Map.of("form", "made up", "keylabel", "x"), "Cookie", COOKIE);
        }

        assertThat(EVENTS.asked("POST", API)).isEmpty();
        assertThat(EVENTS.asked("DELETE", API + "/" + ID)).isEmpty();
    }

    @Test
    void isForConvenersOnly() {
        signedInIs(StubCoordinator.coordinator());

        assertThat(get(PAGE).status()).isEqualTo(403);
        assertThat(get(NEW).status()).isEqualTo(403);
        assertThat(get("/coordination/team").html().select("nav.desk a[href*=keys]"))
                .isEmpty();
    }
}
