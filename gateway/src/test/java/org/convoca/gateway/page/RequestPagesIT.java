package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestPagesIT extends WithPages {

    private static final String PATH = "/en/calls/week-of-action/request";
    private static final String REQUESTS = CALL_API + "/registrations";

    @BeforeEach
    void groupsMayAsk() {
        EVENTS.answer("POST " + REQUESTS, 202, "{\"id\":\"1\",\"status\":\"requested\"}");
    }

    private Map<String, String> filled() {
        var fields = new HashMap<>(Browser.fields(browser.get(PATH).html()));
        fields.putAll(Map.of(
                "group", "Vecinas de La Ribera",
                "territory", "x-basque-country",
                "place", "Bilbao",
                "website", "example.org/ribera",
                "contact", "Ana Pérez",
                "email", "ana@example.org",
                "message", "Nos conocen en el barrio.",
                "agree", "yes"));
        clock.pass(LONG_ENOUGH_TO_FILL);
        return fields;
    }

    private Shown sendWith(Map<String, String> changes) {
        var fields = filled();
        fields.putAll(changes);
        return browser.post(PATH, fields);
    }

    @Test
    void sendsWhatWasTypedAndSaysWhatHappensNext() {
        var answer = sendWith(Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/en/calls/week-of-action/requested");
        assertThat(EVENTS.asked("POST", REQUESTS)).singleElement().satisfies(asked -> {
            assertThat(asked.body())
                    .contains(
                            "\"name\":\"Vecinas de La Ribera\"",
                            "\"territory\":\"x-basque-country\"",
                            "\"place\":\"Bilbao\"",
                            "\"website\":\"https://example.org/ribera\"",
                            "\"email\":\"ana@example.org\"",
                            "\"message\":\"Nos conocen en el barrio.\"",
                            "\"locale\":\"en\"",
                            "\"consent\":true");
            assertThat(asked.headers()).containsKey("idempotency-key").containsKey("authorization");
        });
        var next = browser.get("/en/calls/week-of-action/requested");
        assertThat(next.html().select("ol li")).hasSize(4);
        assertThat(next.response().body()).doesNotContain("ana@example.org");
    }

    @Test
    void asksForAnInternationalNetworkWithoutWhatWasLeftEmpty() {
        sendWith(Map.of("territory", "international", "place", "", "website", "", "message", ""));

        assertThat(EVENTS.asked("POST", REQUESTS))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains("\"international\":true")
                        .doesNotContain("territory", "place", "website", "message"));
    }

    static Stream<List<String>> badInput() {
        return Stream.of(
                List.of("/group/name", "required", "group"),
                List.of("/group/name", "link-in-name", "group"),
                List.of("/group/territory", "unknown-territory", "territory"),
                List.of("/group/place", "too-long", "place"),
                List.of("/group/website", "not-a-web-address", "website"),
                List.of("/contact/name", "required", "contact"),
                List.of("/contact/email", "not-an-email-address", "email"),
                List.of("/message", "too-long", "message"),
                List.of("/consent", "consent-needed", "agree"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(List<String> bad) {
        EVENTS.answer("POST " + REQUESTS, 422, """
                {"type":"/problems/invalid-request","errors":[{"pointer":"%s","code":"%s","message":"Internal words"}]}
                """.formatted(bad.get(0), bad.get(1)));

        var page = sendWith(Map.of());

        assertThat(page.status()).isEqualTo(422);
        var html = page.html();
        assertThat(html.select(".error-summary a").eachAttr("href")).containsExactly("#" + bad.get(2));
        assertThat(html.getElementById(bad.get(2)).attr("aria-describedby")).contains(bad.get(2) + "-error");
        assertThat(html.selectFirst(".error-summary").text()).doesNotContain("??", "Internal words");
        assertThat(html.getElementById("group").val()).isEqualTo("Vecinas de La Ribera");
        assertThat(html.getElementById("message").val()).isEqualTo("Nos conocen en el barrio.");
        assertThat(html.selectFirst("#territory option[selected]").val()).isEqualTo("x-basque-country");
        assertThat(html.getElementById("agree").hasAttr("checked")).isTrue();
    }

    @Test
    void keepsWhatWasTypedWhileTheServiceIsDownOrTheCallTakesNoGroups() {
        EVENTS.answer("POST " + REQUESTS, 409, "{\"type\":\"/problems/call-not-open\"}");
        var closed = sendWith(Map.of());
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.html().selectFirst(".error-summary").text()).contains("no more groups");

        EVENTS.goDown();
        var away = sendWith(Map.of());
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertThat(away.html().getElementById("email").val()).isEqualTo("ana@example.org");
    }

    @Test
    void sendsNothingThatAProgramFilled() {
        assertThat(sendWith(Map.of("empty", "buy now")).status()).isEqualTo(422);
        assertThat(sendWith(Map.of("form", "Zm9yZ2Vk")).status()).isEqualTo(403);
        assertThat(EVENTS.asked("POST", REQUESTS)).isEmpty();
    }

    @Test
    void sendsALostLinkToTheAddressAndAnswersAllAlike() {
        EVENTS.answer("POST /api/v1/registrations/links", 202, "{}");
        SERVICE.answer("POST /internal/organiser-links/requests", 202, "{}");
        var path = "/en/calls/week-of-action/lost-link";
        var fields = new HashMap<>(Browser.fields(browser.get(path).html()));
        fields.put("email", "ana@example.org");
        clock.pass(LONG_ENOUGH_TO_FILL);

        var answer = browser.post(path, fields);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(EVENTS.asked("POST", "/api/v1/registrations/links"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains("\"email\":\"ana@example.org\"", "\"call\":\"week-of-action\""));
        assertThat(SERVICE.asked("POST", "/internal/organiser-links/requests")).hasSize(1);
        var sent = browser.get("/en/calls/week-of-action/link-sent");
        assertThat(sent.html().selectFirst(".lede").text()).startsWith("If this address belongs");

        fields.put("email", "");
        assertThat(browser.post(path, fields).html().select(".error-summary a").eachAttr("href"))
                .containsExactly("#email");
    }

    private static String asked(String state) {
        return """
            {"purpose":"request","state":"%s","registration":"e40cfa8f-06d7-5d01-a1f4-4742c60baf20","call":{"slug":"week-of-action","title":"Semana de acción"},
             "group":{"name":"Vecinas de La Ribera","territory":"AR","region":"americas","place":null},"locale":"es","expiresAt":"2026-11-27T12:00:00Z"}
            """.formatted(state);
    }

    private static String acted(String outcome) {
        return asked("used").replace("{\"purpose\"", "{\"outcome\":\"%s\",\"purpose\"".formatted(outcome));
    }

    @Test
    void showsTwoButtonsBehindTheMailedLinkAndActsOnlyWhenOneIsPressed() {
        EVENTS.answer("POST /internal/links/inspect", asked("valid"));
        EVENTS.answer("POST /internal/links/disown", acted("disowned"));
        var path = "/request/" + Fixtures.TOKEN;

        var page = browser.get(path);

        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(page.html().select("form button").eachAttr("value")).containsExactly("confirm", "disown");
        assertThat(page.html().selectFirst(".about").text()).contains("Vecinas de La Ribera", "Argentina");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(EVENTS.asked())
                .filteredOn(asked -> asked.path().startsWith("/internal"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains("\"purpose\":\"request\"", "\"token\":\"" + Fixtures.TOKEN + "\""));

        var pressed = new HashMap<>(Browser.fields(page.html()));
        pressed.put("step", "disown");
        var done = browser.post(path, pressed);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.html().selectFirst("h1").text()).isEqualTo("Gracias por avisarnos");
        assertThat(EVENTS.asked("POST", "/internal/links/confirm")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed, 200, Gracias",
        "already-confirmed, 200, Esta petición ya estaba confirmada",
        "call-not-open, 409, Esta convocatoria",
        "expired, 410, Este enlace ya no sirve",
        "gone, 410, Esta petición ya no existe",
        "something-new, 200, Esta petición ya estaba confirmada"
    })
    void saysWhatBecameOfTheRequest(String outcome, int status, String words) {
        EVENTS.answer("POST /internal/links/inspect", asked("valid"));
        EVENTS.answer("POST /internal/links/confirm", acted(outcome));
        var path = "/request/" + Fixtures.TOKEN;

        var done = browser.post(path, Browser.fields(browser.get(path).html()));

        assertThat(done.status()).isEqualTo(status);
        assertThat(done.html().selectFirst("h1").text()).startsWith(words);
    }

    @Test
    void asksNothingElseBehindTheMailsOtherLink() {
        EVENTS.answer("POST /internal/links/inspect", asked("valid"));

        var page = browser.get("/request/" + Fixtures.TOKEN + "/disown");

        assertThat(page.html().selectFirst("h1").text()).isEqualTo("No he sido yo");
        assertThat(page.html().select("form button").eachAttr("value")).containsExactly("disown");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void neitherActsOnAForgedFormNorKnowsAForgedLink() {
        EVENTS.answer("POST /internal/links/inspect", asked("valid"));
        var path = "/request/" + Fixtures.TOKEN;
        assertThat(browser.post(path, Map.of("form", "forged", "step", "confirm"))
                        .html()
                        .select("form button"))
                .hasSize(2);
        assertThat(EVENTS.asked("POST", "/internal/links/confirm")).isEmpty();

        EVENTS.forgetEverything();
        assertThat(browser.get(path).status()).isEqualTo(404);
        EVENTS.goDown();
        assertThat(browser.get(path).status()).isEqualTo(503);
    }
}
