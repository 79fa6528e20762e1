package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemPagesIT extends WithPages {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/calls/week-of-action/secret-word",
                "/secret-word",
                "/problems/secret-word",
                "/es/secret-word?secret-word=1"
            })
    void saysInTheReadersLanguageThatNothingIsThereAndEchoesNothing(String path) {
        var page = browser.get(path, "Accept-Language", "es");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("Aquí no hay nada");
        assertThat(page.html().title()).isNotBlank();
        assertThat(page.response().body()).doesNotContain("secret-word").doesNotContainIgnoringCase("exception");
        assertThat(page.html().select("meta[name=robots][content=noindex]")).hasSize(1);
    }

    @Test
    void keepsProblemsForPathsOfTheApiAndForPrograms() {
        for (var page : new Browser.Shown[] {
            browser.get("/api/v1/nothing"),
            browser.get("/es/calls/x/y/z", "Accept", "application/json"),
            browser.get("/es/calls/x/y/z", "Accept", "*/*")
        }) {
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
    void takesWhateverABrowserSaysThatItAccepts(String accept) {
        SERVICE.answer("GET " + CALL_API, 404, "{\"type\":\"/problems/call-not-found\"}");

        var page = browser.get("/en/calls/week-of-action", "Accept", accept);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("There is no such call");
        assertThat(browser.get("/nowhere", "Accept", accept).status()).isEqualTo(404);
        assertThat(browser.get("/en/calls/week-of-action/roll?limit=x", "Accept", accept)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesMethodsAndSaysWhichAreOffered() {
        var page = browser.send("DELETE", "/fr/calls/week-of-action", BodyPublishers.noBody());

        assertThat(page.status()).isEqualTo(405);
        assertThat(page.header("Allow")).contains("GET");
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("Ce n’est pas possible ici");
    }

    @Test
    void refusesAnUnreadableNumber() {
        var page = browser.get("/pt/calls/week-of-action/roll?limit=many");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("Não conseguimos ler este pedido");
    }

    @Test
    void refusesAFormFromAnotherSite() {
        var page = browser.post("/es/calls/week-of-action", Map.of("name", "x"), "Sec-Fetch-Site", "cross-site");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("Esto no está permitido");
    }

    @Test
    void tellsNothingOfAnErrorOfOurs() {
        SERVICE.answer("GET " + CALL_API, "this is no JSON");

        var page = browser.get("/ar/calls/week-of-action");
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("حدث خطأ من جانبنا");
        assertThat(page.response().body()).doesNotContain("org.convoca").doesNotContainIgnoringCase("exception");
    }
}
