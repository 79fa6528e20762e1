package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPagesIT extends WithPages {

    private static String path(String purpose) {
        return "/" + purpose + "/" + Fixtures.TOKEN;
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "disown", "withdraw"})
    void showsWhatALinkIsAboutAndChangesNothing(String purpose) {
        for (var i = 0; i < 20; i++) {
            assertThat(browser.send("HEAD", path(purpose), BodyPublishers.noBody())
                            .status())
                    .isEqualTo(200);
            assertThat(browser.get(path(purpose)).html().text())
                    .contains("Asociación Vecinal La Ribera", "Semana de acción", "Argentina");
            browser.send("OPTIONS", path(purpose), BodyPublishers.noBody());
        }

        assertThat(SERVICE.asked()).allSatisfy(asked -> assertThat(asked.path()).isEqualTo("/internal/links/inspect"));
        assertThat(SERVICE.asked().getFirst().body()).contains(Fixtures.TOKEN, "\"purpose\":\"" + purpose + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "disown", "withdraw"})
    void speaksTheLanguageOfTheSignatureUnlessAnotherIsChosen(String purpose) {
        assertThat(browser.get(path(purpose), "Accept-Language", "fr")
                        .html()
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo("pt");
        assertThat(browser.get(path(purpose) + "?lang=ar")
                        .html()
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo("ar");
        assertThat(browser.get(path(purpose) + "?lang=//evil")
                        .html()
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo("pt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "disown", "withdraw"})
    void letsNobodyKeepIndexOrPassOnItsAddress(String purpose) {
        var page = browser.get(path(purpose));

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.html().selectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.html().select("link[rel=canonical], link[rel=alternate]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "confirm, published, 200, is confirmed",
        "confirm, awaiting-review, 200, is confirmed",
        "confirm, already-confirmed, 200, confirmed already",
        "confirm, duplicate, 200, had signed already",
        "confirm, call-not-open, 409, cannot be signed",
        "confirm, expired, 410, no longer works",
        "confirm, gone, 410, no longer exists",
        "disown, disowned, 200, Thank you for telling us",
        "disown, already-disowned, 200, told us already",
        "disown, gone, 410, no longer exists",
        "withdraw, withdrawn, 200, is withdrawn",
        "withdraw, already-withdrawn, 200, withdrawn already",
        "withdraw, gone, 410, no longer exists"
    })
    void actsOnThePressOfItsButtonAndSaysWhatIsTheCaseNow(String purpose, String outcome, int status, String words) {
        SERVICE.answer("POST /internal/links/" + purpose, Fixtures.acted(outcome));
        var form = browser.get(path(purpose) + "?lang=en").html();
        assertThat(form.selectFirst("form").attr("action")).isEqualTo(path(purpose) + "?lang=en");

        var page = browser.post(path(purpose) + "?lang=en", Browser.fields(form));

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.html().selectFirst("h1").text()).contains(words);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(SERVICE.asked("POST", "/internal/links/" + purpose))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("{\"token\":\"" + Fixtures.TOKEN + "\"}"));
    }

    @Test
    void showsTheRollAnewAfterAConfirmation() {
        SERVICE.answer("POST /internal/links/confirm", Fixtures.acted("published"));
        browser.get("/es/calls/week-of-action/roll");
        var before = SERVICE.asked("GET", CALL_API + "/roll").size();

        browser.post(
                path("confirm"), Browser.fields(browser.get(path("confirm")).html()));
        browser.get("/es/calls/week-of-action/roll");

        assertThat(SERVICE.asked("GET", CALL_API + "/roll")).hasSize(before + 1);
    }

    @Test
    void showsTheButtonAgainWhenAPostComesWithoutOurForm() {
        var page = browser.post(path("confirm"), Map.of());

        assertThat(page.html().select("form[method=post]")).hasSize(1);
        assertThat(SERVICE.asked("POST", "/internal/links/confirm")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"confirm, já estava confirmada", "disown, já tinha avisado", "withdraw, já tinha sido retirada"})
    void saysOfAUsedLinkWhatBecameOfTheSignature(String purpose, String words) {
        SERVICE.answer("POST /internal/links/inspect", Fixtures.link("used", "published"));

        var page = browser.get(path(purpose));
        assertThat(page.html().selectFirst("h1").text()).contains(words);
        assertThat(page.html().text()).contains("A organização está na lista pública.");
        assertThat(page.html().select("form")).isEmpty();
    }

    @Test
    void saysThatALinkIsTooOld() {
        SERVICE.answer("POST /internal/links/inspect", Fixtures.link("expired", "expired"));

        var page = browser.get(path("confirm"));
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.html().select("form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "disown", "withdraw"})
    void knowsNoForgedLink(String purpose) {
        SERVICE.answer("POST /internal/links/inspect", 404, "{\"type\":\"/problems/not-found\"}");

        var page = browser.get(path(purpose), "Accept-Language", "es");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("No conocemos este enlace");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.html().selectFirst("main").html()).doesNotContain(Fixtures.TOKEN);
    }

    @Test
    void asksToComeBackWhileTheServiceIsDown() {
        SERVICE.goDown();

        var page = browser.get(path("confirm") + "?lang=fr");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("Indisponible pour le moment");
    }
}
