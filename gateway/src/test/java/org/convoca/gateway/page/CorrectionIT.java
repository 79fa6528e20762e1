package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionIT extends WithReview {

    private static final String ONE = API + "/signatures/" + ReviewFixtures.SIGNATURE;
    private static final String PAGE = "/coordination/roll/" + ReviewFixtures.SIGNATURE + "?lang=en";

    @BeforeEach
    void aSignatoryStandsOnTheRoll() {
        SERVICE.answer("GET " + ONE, ReviewFixtures.published());
        SERVICE.answer("GET " + API + "/signatures", """
            {"items":[{"id":"%s","call":"week-of-action","title":"Otra & más","subtitle":"OTRA","territory":"AR","status":"published"}],"total":1,"next":"a/b"}
            """.formatted(ReviewFixtures.OTHER));
    }

    @Test
    void findsASignatoryByName() {
        var page = get("/coordination/roll?lang=en&q=otra&territory=x-basque-country")
                .html();

        assertThat(SERVICE.asked("GET", API + "/signatures").getLast().query())
                .contains("status=published", "q=otra", "territory=x-basque-country");
        assertThat(page.select(".steps a").attr("href"))
                .isEqualTo("/coordination/roll/" + ReviewFixtures.OTHER + "?lang=en");
        assertThat(page.select(".steps").text()).isEqualTo("OTRA Otra & más Argentina");
        assertThat(page.selectFirst("a[rel=next]").attr("href")).contains("after=a/b", "q=otra");
    }

    @Test
    void correctsForTheVersionThatWasLookedAtAndKeepsTheHistory() {
        SERVICE.answer("PATCH " + ONE, 204, "");
        var page = get(PAGE).html();

        assertThat(page.select(".changes").text())
                .contains("Name: Taldeaa Taldea", "Country or land: Spain Basque Country");
        var done = press(
                page,
                "form[action*=/correct]",
                Map.of("name", "Taldea berria", "acronym", "", "territory", "international", "website", "example.org"));

        assertThat(done.header("Location")).isEqualTo(PAGE.replace("?lang=en", "?done=correct&lang=en"));
        var sent = sent(SERVICE, "PATCH", ONE);
        assertThat(sent.path("name").asString()).isEqualTo("Taldea berria");
        assertThat(sent.path("acronym").isNull()).isTrue();
        assertThat(sent.path("international").asBoolean()).isTrue();
        assertThat(sent.has("territory")).isFalse();
        assertThat(sent.path("website").asString()).isEqualTo("https://example.org");
        assertThat(sent.path("version").asLong()).isEqualTo(3);
    }

    @Test
    void showsWhatAnOrganisationAsksForAndDecidesAboutJustThat() {
        SERVICE.answer("GET " + API + "/amendments", """
            {"items":[{"id":"%s","call":"week-of-action","before":{"name":"Taldea","names":{},"region":"europe"},
             "after":{"name":"Talde <b>berria","names":{"fr":"Nouveau"},"region":"europe"},"since":"2026-11-02T10:00:00.123Z",
             "hints":[{"code":"similar-name","values":{"name":"Talde berri"},"ref":null}]}]}
            """.formatted(ReviewFixtures.SIGNATURE));
        SERVICE.answer("POST " + API + "/amendments/" + ReviewFixtures.SIGNATURE + "/decision", 204, "");

        assertThat(get("/coordination/roll?lang=en")
                        .html()
                        .select("#wishes + p + ul a")
                        .eachAttr("href"))
                .containsExactly(PAGE);
        var page = get(PAGE).html();
        assertThat(page.select("section[aria-labelledby=wanted]").text())
                .contains("Talde <b>berria", "Nouveau", "Talde berri");
        var done = press(page, "form[action*=/accept]", Map.of());

        assertThat(done.header("Location")).isEqualTo(PAGE.replace("?lang=en", "?done=accept&lang=en"));
        var sent = sent(SERVICE, "POST", API + "/amendments/" + ReviewFixtures.SIGNATURE + "/decision");
        assertThat(sent.path("accept").asBoolean()).isTrue();
        assertThat(sent.path("since").asString()).isEqualTo("2026-11-02T10:00:00.123Z");
    }

    @Test
    void saysAtEveryFieldWhatIsWrongAndKeepsWhatWasTyped() {
        SERVICE.answer("PATCH " + ONE, 422, """
            {"type":"/problems/invalid-request","title":"x","status":422,"detail":"x","errors":[
             {"pointer":"/organisation/website","code":"not-a-web-address","message":"x"},
             {"pointer":"/organisation/territory","code":"unknown-territory","message":"x"},
             {"pointer":"/organisation/acronym","code":"too-long","message":"x"},
             {"pointer":"/organisation/name","code":"too-short","message":"x"}]}
            """);

        var page = press(
                get(PAGE).html(),
                "form[action*=/correct]",
                Map.of("name", "<b>", "acronym", "A".repeat(99), "territory", "XX", "website", "no where"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a").eachAttr("href"))
                .containsExactly("#name", "#acronym", "#territory", "#website");
        assertThat(page.html().getElementById("name").val()).isEqualTo("<b>");
        assertThat(page.html().getElementById("website").val()).isEqualTo("no where");
    }

    @Test
    void mergesADuplicateIntoTheOneThatStays() {
        SERVICE.answer("POST " + ONE + "/merge", 204, "");

        var found = get(PAGE + "&merge-search=otra").html();
        var done = press(found, "form[action*=/merge]", Map.of("into", ReviewFixtures.OTHER));

        assertThat(done.status()).isEqualTo(303);
        assertThat(sent(SERVICE, "POST", ONE + "/merge").path("into").asString())
                .isEqualTo(ReviewFixtures.OTHER);
        assertThat(press(found, "form[action*=/merge]", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void takesOffTheRollWithAReasonOnly() {
        SERVICE.answer("POST " + ONE + "/unpublish", 204, "");

        assertThat(press(get(PAGE).html(), "form[action*=/unpublish]", Map.of()).status())
                .isEqualTo(422);
        assertThat(SERVICE.asked("POST", ONE + "/unpublish")).isEmpty();

        press(get(PAGE).html(), "form[action*=/unpublish]", Map.of("template", "no-authority"));
        assertThat(sent(SERVICE, "POST", ONE + "/unpublish")
                        .path("reason")
                        .path("template")
                        .asString())
                .isEqualTo("no-authority");
    }

    @Test
    void saysThatSomebodyWasQuickerOrThatTheServiceIsAway() {
        SERVICE.answer("PATCH " + ONE, 409, "{}");
        var stale = press(get(PAGE).html(), "form[action*=/correct]", Map.of("name", "Mine", "territory", "AR"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.html().select(".error-summary").text()).contains("somebody else has changed it");
        assertThat(stale.html().getElementById("name").val()).isEqualTo("Mine");

        SERVICE.answer("PATCH " + ONE, 503, "{}");
        assertThat(press(get(PAGE).html(), "form[action*=/correct]", Map.of("name", "Mine", "territory", "AR"))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void isClosedToThoseWhoOnlyReview() {
        var form = get(PAGE).html();
        signedInIs(StubCoordinator.reviewer());

        assertThat(get("/coordination/roll").status()).isEqualTo(403);
        assertThat(get(PAGE).status()).isEqualTo(403);
        assertThat(press(form, "form[action*=/unpublish]", Map.of("text", "x")).status())
                .isEqualTo(403);
        SERVICE.answer("GET " + API + "/signatures", ReviewFixtures.NOTHING);
        assertThat(get("/coordination").html().select(".desk li a").eachAttr("href"))
                .isNotEmpty()
                .noneMatch(path -> path.startsWith("/coordination/roll"));
    }

    @Test
    void takesNoFormThatItDidNotMake() {
        assertThat(post(PAGE.replace("?", "/unpublish?"), List.of("form=x", "text=Because"))
                        .status())
                .isEqualTo(403);
        assertThat(SERVICE.asked("POST", ONE + "/unpublish")).isEmpty();
    }
}
