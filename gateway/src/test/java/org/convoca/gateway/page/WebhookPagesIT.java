package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookPagesIT extends WithCoordination {

    private static final String PAGE = "/coordination/webhooks";
    private static final String NEW = PAGE + "/new";
    private static final String API = "/api/v1/coordination/webhooks";
    private static final String ID = "c8d2e3f4-5061-4b7c-8d9e-0f1a2b3c4d5e";
    private static final String ONE = PAGE + "/" + ID;
    private static final String MESSAGE = "msg_6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e_3";
    private static final String SECRET = "whsec_Zm9yLXRlc3RzLW9ubHktMDEyMzQ1Njc4OWFiY2RlZjA=";
    private static final String DELIVERY = """
            {"id":"%s","type":"org.convoca.signature.published.v1","subject":"6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e",
             "status":"failed","since":"2026-11-19T10:00:00Z","at":"2026-11-22T14:00:00Z","reason":"given-up","attempts":[
             {"at":"2026-11-19T10:00:01Z","status":500,"failure":null,"millis":120},
             {"at":"2026-11-19T10:00:06Z","status":null,"failure":"timeout","millis":15000}]}""".formatted(MESSAGE);

    @BeforeEach
    void aConvenerWithAWebhook() {
        signedInIs(StubCoordinator.convener());
        is(webhook("enabled", "null"));
        NOTIFICATIONS.answer("POST " + API, 201, told("null"));
        NOTIFICATIONS.answer("POST " + API + "/" + ID + "/secret", 200, told("\"2026-11-21T12:00:00Z\""));
        NOTIFICATIONS.answer(
                "GET " + API + "/" + ID + "/deliveries",
                "{\"items\":[" + DELIVERY + "],\"next\":\"1800000000000~" + MESSAGE + "\"}");
        NOTIFICATIONS.answer(
                "GET " + API + "/" + ID + "/deliveries/" + MESSAGE,
                "{\"delivery\":" + DELIVERY + ",\"body\":\"{\\\"name\\\":\\\"<b>FP</b>\\\"}\"}");
    }

    private static String webhook(String status, String reason) {
        return """
                {"id":"%s","url":"https://example.org/hook","description":"<b>Agenda</b> del barrio","calls":[],
                 "kinds":["org.convoca.signature.published.v1"],"status":"%s","createdAt":"2026-11-01T00:00:00Z","failingSince":null,
                 "quietUntil":null,"disabledAt":%s,"reason":%s,"secondSecretUntil":null,"version":4}""".formatted(ID, status, reason.equals("null") ? "null" : "\"2026-11-20T00:00:00Z\"", reason);
    }

    private static String told(String until) {
        return "{\"secret\":\"" + SECRET + "\",\"webhook\":"
                + webhook("enabled", "null").replace("\"secondSecretUntil\":null", "\"secondSecretUntil\":" + until)
                + "}";
    }

    private void is(String webhook) {
        NOTIFICATIONS.answer(
                "GET " + API,
                "{\"items\":[" + webhook + "],\"kinds\":[\"org.convoca.signature.published.v1\","
                        + "\"org.convoca.call.opened.v1\",\"org.convoca.call.invented.v1\"],\"next\":null}");
        NOTIFICATIONS.answer("GET " + API + "/" + ID, webhook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "fr", "ar"})
    void speakTheReadersLanguageAndHoldTogether(String language) {
        for (var path : List.of(PAGE, NEW, ONE, ONE + "/edit", ONE + "/deliveries/" + MESSAGE)) {
            var page = get(path + "?lang=" + language);

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.header("Content-Language")).isEqualTo(language);
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.response().body()).doesNotContain("??", "plural,");
            assertThat(page.html().text()).doesNotContain("{0}");
            assertThat(page.html().select("h1")).hasSize(1);
            assertThat(page.html().select("nav.desk a[aria-current=page]")).hasSize(1);
            assertThat(page.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.html().select("b")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"by-hand,switched it off", "gone,wants no more", "failing,five days"})
    void sayWhyOneIsDisabledAndHowItIsEnabledAgain(String reason, String words) {
        is(webhook("disabled", "\"" + reason + "\""));

        var page = get(ONE + "?lang=en").html();
        assertThat(page.select(".notice").text()).contains("20 Nov 2026", words);
        assertThat(page.select("form[action*=/test], form[action*=/disable]")).isEmpty();

        NOTIFICATIONS.answer("POST " + API + "/" + ID + "/enable", webhook("enabled", "null"));
        assertThat(fill(get(ONE + "?lang=en"), ONE + "/enable?lang=en", Map.of())
                        .header("Location"))
                .isEqualTo(ONE + "?done=enabled&lang=en");
    }

    @Test
    void showASecretOnceAndOnNoAddress() {
        var made = fill(
                get(NEW + "?lang=en"),
                NEW + "?lang=en",
                Map.of("hookurl", "https://example.org/hook", "kind", "org.convoca.call.opened.v1"));

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.html().select("#secret").text()).isEqualTo(SECRET);
        assertThat(made.html().select("a[href*=whsec_], form")).isEmpty();
        var sent = sent(NOTIFICATIONS, "POST", API);
        assertThat(sent.at("/url").asString()).isEqualTo("https://example.org/hook");
        assertThat(sent.at("/kinds/0").asString()).isEqualTo("org.convoca.call.opened.v1");
        assertThat(sent.at("/version").isNull()).isTrue();
        assertThat(NOTIFICATIONS.asked("POST", API).getLast().headers()).containsKey("idempotency-key");

        var renewed = fill(get(ONE + "?lang=en"), ONE + "/secret?lang=en", Map.of());
        assertThat(renewed.html().select("#secret").text()).isEqualTo(SECRET);
        assertThat(renewed.html().text()).contains("21 Nov 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "fr", "ar"})
    void sayAtEachFieldWhatIsWrongAndKeepTheRest(String language) {
        NOTIFICATIONS.answer("POST " + API, 422, """
                {"status":422,"errors":[{"pointer":"/url","code":"not-https","message":"."},
                 {"pointer":"/description","code":"too-long","message":"."},{"pointer":"/kinds","code":"unknown","message":"."},
                 {"pointer":"/calls","code":"not-yours","message":"."}]}""");

        var again = fill(
                get(NEW + "?lang=" + language),
                NEW + "?lang=" + language,
                Map.of(
                        "hookurl",
                        "http://example.org",
                        "hookdescription",
                        "Agenda",
                        "kind",
                        "org.convoca.call.opened.v1"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.response().body()).doesNotContain("??");
        assertThat(again.html().select("#error-summary a").eachAttr("href"))
                .containsExactly("#hookurl", "#hookdescription", "#hookkinds", "#hookcalls");
        assertThat(again.html().select(".field > .error")).hasSize(4);
        assertThat(again.html().select("#hookurl").val()).isEqualTo("http://example.org");
        assertThat(again.html().select("#hookdescription").val()).isEqualTo("Agenda");
        assertThat(again.html().select("input[name=kind][checked]").eachAttr("value"))
                .containsExactly("org.convoca.call.opened.v1");
    }

    @Test
    void changeOneOnlyAsItWasShown() {
        NOTIFICATIONS.answer("PUT " + API + "/" + ID, 409, "{\"status\":409}");
        var form = get(ONE + "/edit?lang=en");
        assertThat(form.html().select("#hookurl").val()).isEqualTo("https://example.org/hook");

        var again = fill(form, ONE + "/edit?lang=en", Map.of("version", "4", "hookurl", "https://example.org/new"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select("#error-summary").text()).contains("Somebody else");
        assertThat(sent(NOTIFICATIONS, "PUT", API + "/" + ID).at("/version").asInt())
                .isEqualTo(4);
    }

    @Test
    void tellWhatBecameOfAMessageAndSendItAgain() {
        var card = get(ONE + "?lang=en").html().select("section .card");
        assertThat(card.text())
                .contains("An organisation stands on the roll", "given up", "2 attempts", "no answer in time");
        assertThat(get(ONE + "?lang=en&status=failed")
                        .html()
                        .select("#log ~ nav a[aria-current=true]")
                        .text())
                .isEqualTo("given up");

        var page = get(ONE + "/deliveries/" + MESSAGE + "?lang=en");
        assertThat(page.html().select("ol li")).hasSize(2);
        assertThat(page.html().select("ol li").text()).contains("answer 500", "no answer in time");
        assertThat(page.html().select("pre").text()).isEqualTo("{\"name\":\"<b>FP</b>\"}");

        NOTIFICATIONS.answer("POST " + API + "/" + ID + "/deliveries/" + MESSAGE + "/replay", 202, DELIVERY);
        assertThat(fill(page, ONE + "/deliveries/" + MESSAGE + "/replay?lang=en", Map.of())
                        .header("Location"))
                .isEqualTo(ONE + "/deliveries/" + MESSAGE + "?done=replayed&lang=en");
    }

    @ParameterizedTest
    @CsvSource({"0,false,replayed-none", "12,false,replayed", "1000,true,replayed-some"})
    void sendAgainAllThatFailed(int replayed, boolean more, String done) {
        NOTIFICATIONS.answer(
                "POST " + API + "/" + ID + "/replays", 202, "{\"replayed\":" + replayed + ",\"more\":" + more + "}");

        var pressed = fill(get(ONE + "?lang=en"), ONE + "/replay?lang=en", Map.of("since", "week"));

        assertThat(pressed.header("Location")).isEqualTo(ONE + "?done=" + done + "&lang=en");
        assertThat(sent(NOTIFICATIONS, "POST", API + "/" + ID + "/replays")
                        .at("/since")
                        .asString())
                .endsWith("Z");
    }

    @ParameterizedTest
    @CsvSource({"test,tests,tested", "disable,disable,disabled"})
    void doWhatTheirButtonsSay(String button, String step, String done) {
        NOTIFICATIONS.answer("POST " + API + "/" + ID + "/" + step, 202, webhook("enabled", "null"));

        var pressed = fill(get(ONE + "?lang=en"), ONE + "/" + button + "?lang=en", Map.of());

        assertThat(pressed.header("Location")).isEqualTo(ONE + "?done=" + done + "&lang=en");
        assertThat(get(ONE + "?lang=en&done=" + done).html().select("[role=status]"))
                .hasSize(1);
    }

    @Test
    void goWhenTheyAreRemoved() {
        NOTIFICATIONS.answer("DELETE " + API + "/" + ID, 204, "");

        assertThat(fill(get(ONE + "?lang=en"), ONE + "/remove?lang=en", Map.of())
                        .header("Location"))
                .isEqualTo(PAGE + "?done=removed&lang=en");
        assertThat(get(PAGE + "?lang=en&done=removed").html().select("[role=status]"))
                .hasSize(1);
    }

    @Test
    void doNothingForAFormThatIsNotOurs() {
        for (var path : List.of(NEW, ONE + "/edit", ONE + "/secret", ONE + "/test", ONE + "/remove", ONE + "/replay")) {
            browser.post(path + "?lang=en", Map.of("form", "made up", "hookurl", "x"), "Cookie", COOKIE);
        }

        assertThat(NOTIFICATIONS.asked("POST", API)).isEmpty();
        assertThat(NOTIFICATIONS.asked("PUT", API + "/" + ID)).isEmpty();
        assertThat(NOTIFICATIONS.asked("DELETE", API + "/" + ID)).isEmpty();
        assertThat(NOTIFICATIONS.asked("POST", API + "/" + ID + "/secret")).isEmpty();
    }

    @Test
    void areForConvenersOnly() {
        signedInIs(StubCoordinator.coordinator());

        for (var path : List.of(PAGE, NEW, ONE, ONE + "/edit", ONE + "/deliveries/" + MESSAGE)) {
            assertThat(get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(get("/coordination/team").html().select("nav.desk a[href*=webhooks]"))
                .isEmpty();
    }
}
