package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestPagesIT extends WithCoordination {

    private static final String PAGE = "/coordination/digest?lang=en";
    private static final String API = "/api/v1/coordination/me/digest";

    @BeforeEach
    void aDailyDigest() {
        NOTIFICATIONS.answer("GET " + API, chosen("daily"));
        NOTIFICATIONS.answer("PUT " + API, chosen("weekly"));
        NOTIFICATIONS.answer("POST " + API + "/mails", 202, "{\"mail\":\"1\"}");
        NOTIFICATIONS.answer("GET " + API + "/preview", """
                {"subject":"Convoca: how things stand","language":"en","text":"Hello <b>you</b>","html":"<!DOCTYPE html><html><head><style>p{color:red}</style></head><body><p>Hello</p></body></html>"}""");
    }

    private static String chosen(String frequency) {
        return """
                {"frequency":"%s","weekday":"friday","hour":"07:30","atOnce":true,"evenIfNothing":false,"zone":"Europe/Madrid","next":"2026-11-03T06:30:00Z"}""".formatted(frequency);
    }

    @Test
    void showsWhatWasChosenAndWhenTheNextOneComes() {
        var page = get(PAGE).html();

        assertThat(page.select("input[name=frequency][checked]").val()).isEqualTo("daily");
        assertThat(page.select("#weekday option[selected]").val()).isEqualTo("friday");
        assertThat(page.select("#hour").val()).isEqualTo("07:30");
        assertThat(page.select("#atOnce").hasAttr("checked")).isTrue();
        assertThat(page.select("#evenIfNothing").hasAttr("checked")).isFalse();
        assertThat(page.text()).contains("Europe/Madrid", "7:30");
    }

    @Test
    void keepsWhatIsChosen() {
        var answer = fill(get(PAGE), PAGE, Map.of("frequency", "weekly", "weekday", "sunday", "hour", "23:45"));

        assertThat(answer.header("Location")).isEqualTo("/coordination/digest?lang=en&done=kept");
        var sent = sent(NOTIFICATIONS, "PUT", API);
        assertThat(sent.get("frequency").asString()).isEqualTo("weekly");
        assertThat(sent.get("weekday").asString()).isEqualTo("sunday");
        assertThat(sent.get("hour").asString()).isEqualTo("23:45");
        assertThat(sent.get("atOnce").asBoolean()).isTrue();
        assertThat(get(answer.header("Location")).html().select(".notice").text())
                .isEqualTo("Saved.");
    }

    @Test
    void saysAtTheFieldThatThereIsNoSuchHour() {
        NOTIFICATIONS.answer("PUT " + API, 422, OwnFixtures.problem("/hour", "invalid", ""));

        var page = fill(get(PAGE), PAGE, Map.of("frequency", "daily", "hour", "24:00"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().getElementById("hour-error").text()).contains("Enter a time like 08:00");
        assertThat(page.html().select("#hour").val()).isEqualTo("24:00");
    }

    @Test
    void takesNoFormThatItDidNotMake() {
        assertThat(fill(get(PAGE), PAGE, Map.of("form", "forged")).status()).isEqualTo(403);
        assertThat(NOTIFICATIONS.asked("PUT", API)).isEmpty();
    }

    @Test
    void showsWhatTheDigestWouldSayAsTextAndInNoFrame() {
        var page = get("/coordination/digest/preview?lang=en").html();

        assertThat(page.select("pre.mail").text()).isEqualTo("Hello <b>you</b>");
        assertThat(page.select("iframe, pre b")).isEmpty();
    }

    @Test
    void showsItsHtmlAloneWithNothingButItsOwnStyles() {
        var page = get("/coordination/digest/preview.html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'unsafe-inline'")
                .doesNotContain("script");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.html().select("p").text()).isEqualTo("Hello");
    }

    @Test
    void sendsItNowWhenAsked() {
        var form = get(PAGE).html().select("input[name=form]").last().val();

        var answer = browser.post("/coordination/digest/mails?lang=en", Map.of("form", form), "Cookie", COOKIE);

        assertThat(answer.header("Location")).isEqualTo("/coordination/digest?lang=en&done=sent");
        assertThat(NOTIFICATIONS.asked("POST", API + "/mails")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt", "fr", "ar"})
    void speaksTheReadersLanguage(String language) {
        for (var path : new String[] {"/coordination/digest", "/coordination/digest/preview"}) {
            var page = get(path + "?lang=" + language);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.response().body()).doesNotContain("??");
            assertThat(page.html().select("script:not([src]), style, [style]")).isEmpty();
            assertThat(page.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    @Test
    void isClosedWithoutASession() {
        for (var path : new String[] {
            "/coordination/digest", "/coordination/digest/preview", "/coordination/digest/preview.html"
        }) {
            assertThat(browser.get(path).header("Location")).startsWith("/sign-in?next=digest");
        }
        assertThat(browser.post("/coordination/digest/mails", Map.of()).status())
                .isEqualTo(303);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }
}
