package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyPagesIT extends WithCoordination {

    private static final String API = "/api/v1/coordination/me/passkeys";
    private static final String KEY = "22222222-3333-4444-8555-666666666666";
    private static final String ME = "/coordination/me?lang=en";

    @BeforeEach
    void onePasskey() {
        EVENTS.answer("GET " + API, """
                {"items":[{"id":"%s","label":"Ana’s <phone>","createdAt":"2026-11-02T08:00:00Z","usedAt":null,"synced":true}]}""".formatted(KEY));
        EVENTS.answer("POST /internal/passkeys/options", "{\"handle\":\"h\",\"options\":{\"challenge\":\"Y2g\"}}");
    }

    private Shown postJson(String path, String json, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return browser.send("POST", path, BodyPublishers.ofString(json), all);
    }

    @Test
    void hidesWhatOnlyScriptsCanDoUntilTheyRun() {
        var part = browser.get("/sign-in?lang=en&next=team").html().getElementById("passkey");

        assertThat(part.hasAttr("hidden")).isTrue();
        assertThat(part.attr("data-next")).isEqualTo("team");
        assertThat(browser.get("/sign-in").html().select("script").attr("src"))
                .matches("/assets/passkey-[0-9a-f]+\\.js");
        assertThat(get(ME).html().getElementById("passkey").hasAttr("hidden")).isTrue();
    }

    @Test
    void passesTheChallengeToTheBrowserAsItCame() {
        var answer = postJson("/sign-in/passkey/options", "{}");

        assertThat(answer.response().body()).isEqualTo("{\"handle\":\"h\",\"options\":{\"challenge\":\"Y2g\"}}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void beginsASessionForAPasskeyThatSigned() {
        EVENTS.answer(
                "POST /internal/passkeys/sign-in",
                "{\"state\":\"signed-in\",\"session\":\"" + StubCoordinator.TOKEN + "\",\"me\":"
                        + StubCoordinator.me("\"reviewer\"", false) + "}");

        var answer = postJson(
                "/sign-in/passkey", "{\"handle\":\"h\",\"next\":\"roll\",\"credential\":{\"id\":\"x\",\"more\":[1]}}");

        assertThat(answer.response().body()).isEqualTo("{\"path\":\"/coordination/roll\"}");
        assertThat(answer.response().headers().allValues("Set-Cookie").getFirst())
                .startsWith(COOKIE + ";");
        var sent = sent(EVENTS, "POST", "/internal/passkeys/sign-in");
        assertThat(sent.get("credential").toString()).isEqualTo("{\"id\":\"x\",\"more\":[1]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "expired"})
    void saysNothingOfWhyOneDidNot(String state) {
        EVENTS.answer("POST /internal/passkeys/sign-in", "{\"state\":\"" + state + "\"}");

        var answer = postJson("/sign-in/passkey", "{\"handle\":\"h\",\"credential\":{\"id\":\"x\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(postJson("/sign-in/passkey", "{}").status()).isEqualTo(422);
    }

    @Test
    void isAskedFromOurOwnPagesInJsonOnly() {
        assertThat(postJson("/sign-in/passkey", "{}", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/sign-in/passkey", Map.of("handle", "h")).status())
                .isEqualTo(415);
    }

    @Test
    void listsNamesAndRemovesThem() {
        EVENTS.answer("PATCH " + API + "/" + KEY, 204, "");
        EVENTS.answer("DELETE " + API + "/" + KEY, 204, "");
        var page = get(ME).html();
        var card = page.select("section").first().selectFirst(".card");
        assertThat(card.selectFirst("h3").text()).isEqualTo("Ana’s <phone>");
        assertThat(card.text()).contains("on all your devices").doesNotContain("last used");
        var form = card.selectFirst("input[name=form]").val();

        var renamed = browser.post(
                "/coordination/me/passkeys/" + KEY + "/rename?lang=en",
                Map.of("form", form, "label", " Work phone "),
                "Cookie",
                COOKIE);
        assertThat(renamed.header("Location")).isEqualTo("/coordination/me?lang=en&done=renamed");
        assertThat(sent(EVENTS, "PATCH", API + "/" + KEY).get("label").asString())
                .isEqualTo("Work phone");

        var removed = browser.post(
                "/coordination/me/passkeys/" + KEY + "/remove?lang=en", Map.of("form", form), "Cookie", COOKIE);
        assertThat(removed.header("Location")).isEqualTo("/coordination/me?lang=en&done=removed");
        assertThat(EVENTS.asked("DELETE", API + "/" + KEY)).hasSize(1);
    }

    @Test
    void removesNothingForAFormThatItDidNotMake() {
        browser.post("/coordination/me/passkeys/" + KEY + "/remove", Map.of("form", "forged"), "Cookie", COOKIE);

        assertThat(EVENTS.asked("DELETE", API + "/" + KEY)).isEmpty();
    }
}
