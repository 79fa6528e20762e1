package org.convoca.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeIT extends WithPages {

    private static final String TOKEN = "q7mJ8s0Zt5k1Yx-3vB9dLw_2aHfGcE4nRpTuIoXyZ6M";
    private static final String LINK = "/unsubscribe/" + TOKEN;
    private static final String INSPECT = "/internal/unsubscriptions/inspect";
    private static final String APPLY = "/internal/unsubscriptions/apply";

    @BeforeEach
    void aDailyDigest() {
        NOTIFICATIONS.answer(
                "POST " + INSPECT, "{\"state\":\"valid\",\"frequency\":\"daily\",\"atOnce\":false,\"locale\":\"en\"}");
        NOTIFICATIONS.answer(
                "POST " + APPLY, "{\"state\":\"valid\",\"frequency\":\"none\",\"atOnce\":false,\"locale\":\"en\"}");
    }

    @Test
    void changesNothingWhoeverLooks() {
        for (var agent :
                new String[] {"Mozilla/5.0", "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "GoogleImageProxy"}) {
            var page = browser.get(LINK, "User-Agent", agent);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("button[name=frequency]").eachAttr("value"))
                    .containsExactly("none", "weekly");
            assertThat(page.html().select("script")).isEmpty();
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
        browser.send("HEAD", LINK, HttpRequest.BodyPublishers.noBody());

        assertThat(NOTIFICATIONS.asked("POST", APPLY)).isEmpty();
    }

    @Test
    void stopsWithOneClickOfAMailProgramWithoutCookieTokenOrRedirect() {
        var page = browser.post(
                LINK,
                Map.of("List-Unsubscribe", "One-Click"),
                "Origin",
                "https://mail.example.net",
                "Sec-Fetch-Site",
                "cross-site");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(NOTIFICATIONS.asked("POST", APPLY).getLast().body()).contains("\"frequency\":\"none\"", TOKEN);
        assertThat(NOTIFICATIONS.asked("POST", APPLY).getLast().path()).doesNotContain(TOKEN);
    }

    @Test
    void stopsAlsoWhenTheClickComesAsAFormWithParts() {
        var page = browser.upload(LINK, Map.of("List-Unsubscribe", "One-Click".getBytes(UTF_8)));

        assertThat(page.status()).isEqualTo(200);
        assertThat(NOTIFICATIONS.asked("POST", APPLY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "weekly", "daily"})
    void takesTheChoiceOfThePage(String frequency) {
        var page = browser.post(LINK, Map.of("frequency", frequency));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).startsWith("Done:");
        assertThat(NOTIFICATIONS.asked("POST", APPLY).getLast().body()).contains("\"frequency\":\"" + frequency + "\"");
    }

    @Test
    void doesNotKnowALinkThatIsNotOurs() {
        NOTIFICATIONS.answer("POST " + INSPECT, "{\"state\":\"unknown\"}");
        NOTIFICATIONS.answer("POST " + APPLY, "{\"state\":\"unknown\"}");

        assertThat(browser.get(LINK).status()).isEqualTo(404);
        assertThat(browser.post(LINK, Map.of()).status()).isEqualTo(404);
        assertThat(browser.get("/unsubscribe/short").status()).isEqualTo(404);
    }

    @Test
    void saysThatItCannotWhileTheServiceIsAway() {
        NOTIFICATIONS.goDown();

        assertThat(browser.post(LINK, Map.of("List-Unsubscribe", "One-Click")).status())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt", "fr", "ar"})
    void speaksTheReadersLanguage(String language) {
        NOTIFICATIONS.answer(
                "POST " + INSPECT,
                "{\"state\":\"valid\",\"frequency\":\"weekly\",\"atOnce\":false,\"locale\":\"" + language + "\"}");

        var page = browser.get(LINK);

        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.response().body()).doesNotContain("??");
    }
}
