package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryPagesIT extends WithPages {

    private static final String INSPECT = "POST /internal/links/inspect";
    private static final String QUESTION = "¿Quién es <b>Juana</b>?";

    @BeforeEach
    void aQuestion() {
        SERVICE.answer(INSPECT, link("valid", "null"));
        EVENTS.answer(INSPECT, 404, "{\"type\":\"/problems/not-found\"}");
    }

    private static String link(String state, String outcome) {
        return """
                {"purpose":"answer","state":"%s","outcome":%s,"kind":"signature","question":"%s",
                 "about":"Asociación Vecinal La Ribera","territory":"AR","website":"https://example.org/ribera",
                 "organisation":"Federación del Sur","call":{"slug":"semana","title":"Semana de acción"},"locale":"pt",
                 "expiresAt":"2027-01-20T12:00:00Z"}""".formatted(state, outcome, QUESTION);
    }

    private static String path(String purpose) {
        return "/" + purpose + "/" + Fixtures.TOKEN;
    }

    private Shown send(String path, Map<String, String> filled) {
        var fields = new LinkedHashMap<>(Browser.fields(browser.get(path).html()));
        fields.putAll(filled);
        return browser.post(path, fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "vouch"})
    void showsWhatIsAskedAndChangesNothing(String purpose) {
        for (var i = 0; i < 5; i++) {
            browser.send("HEAD", path(purpose), BodyPublishers.noBody());
            assertThat(browser.get(path(purpose)).html().text())
                    .contains("Asociación Vecinal La Ribera", "Argentina", "Semana de acción", QUESTION);
        }

        assertThat(SERVICE.asked()).allSatisfy(asked -> assertThat(asked.path()).isEqualTo("/internal/links/inspect"));
        assertThat(SERVICE.asked().getFirst().body()).contains(Fixtures.TOKEN, "\"purpose\":\"" + purpose + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "vouch"})
    void letsNobodyKeepIndexOrPassOnItsAddress(String purpose) {
        var page = browser.get(path(purpose));

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("pt");
        assertThat(browser.get(path(purpose) + "?lang=ar")
                        .html()
                        .selectFirst("html")
                        .attr("dir"))
                .isEqualTo("rtl");
    }

    @Test
    void sendsAnAnswerAndThanks() {
        SERVICE.answer("POST /internal/links/answer", link("used", "\"answered\""));

        var done = send(path("answer") + "?lang=en", Map.of("text", "Our chair."));

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.html().selectFirst("h1").text()).isEqualTo("Thank you, your answer has arrived");
        assertThat(SERVICE.asked("POST", "/internal/links/answer").getFirst().body())
                .contains("Our chair.", Fixtures.TOKEN);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrongWithIt() {
        SERVICE.answer(
                "POST /internal/links/answer",
                422,
                "{\"type\":\"/problems/invalid-request\",\"title\":\"x\",\"status\":422,\"detail\":\"x\","
                        + "\"errors\":[{\"pointer\":\"/text\",\"code\":\"too-long\",\"message\":\"x\"}]}");

        var again = send(path("answer") + "?lang=en", Map.of("text", "Very long."));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().getElementById("text").val()).isEqualTo("Very long.");
        assertThat(again.html().getElementById("text-error").text()).contains("too long");
    }

    @ParameterizedTest
    @CsvSource({"yes, true, vouched, Thank you for your word", "no, false, not-vouched, Thank you for telling us"})
    void saysWhetherOneKnowsAnOrganisation(String pressed, boolean stands, String outcome, String words) {
        SERVICE.answer("POST /internal/links/vouch", link("used", "\"" + outcome + "\""));

        var done = send(path("vouch") + "?lang=en", Map.of("stands", pressed));

        assertThat(done.html().selectFirst("h1").text()).isEqualTo(words);
        assertThat(SERVICE.asked("POST", "/internal/links/vouch").getFirst().body())
                .contains("\"stands\":" + stands);
    }

    @ParameterizedTest
    @CsvSource({"used, 200, nothing to answer", "expired, 410, no longer works"})
    void saysWhatBecameOfALinkThatIsOver(String state, int status, String words) {
        SERVICE.answer(INSPECT, link(state, "null"));

        var page = browser.get(path("answer") + "?lang=en");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.html().selectFirst("h1").text()).contains(words);
        assertThat(page.html().select("form textarea")).isEmpty();
    }

    @Test
    void asksTheOtherServiceAboutWhatIsNoSignature() {
        SERVICE.answer(INSPECT, 404, "{\"type\":\"/problems/not-found\"}");
        EVENTS.answer(INSPECT, link("valid", "null").replace("\"kind\":\"signature\"", "\"kind\":\"action\""));
        EVENTS.answer("POST /internal/links/answer", link("used", "\"answered\""));

        assertThat(send(path("answer") + "?lang=en", Map.of("text", "Yes.")).status())
                .isEqualTo(200);
        assertThat(EVENTS.asked("POST", "/internal/links/answer")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "vouch"})
    void knowsNoForgedLink(String purpose) {
        SERVICE.answer(INSPECT, 404, "{\"type\":\"/problems/not-found\"}");

        var page = browser.get(path(purpose), "Accept-Language", "es");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("No conocemos este enlace");
        assertThat(page.html().selectFirst("main").html()).doesNotContain(Fixtures.TOKEN);
    }

    @Test
    void showsTheButtonAgainWhenAPostComesWithoutOurForm() {
        var again = browser.post(path("answer") + "?lang=en", Map.of("text", "Forged."));

        assertThat(again.status()).isEqualTo(403);
        assertThat(SERVICE.asked("POST", "/internal/links/answer")).isEmpty();
        assertThat(again.html().getElementById("text").val()).isEqualTo("Forged.");
    }
}
