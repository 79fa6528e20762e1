package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ReviewItemIT extends WithReview {

    private static final String ONE = API + "/signatures/" + ReviewFixtures.SIGNATURE;
    private static final String PAGE = "/coordination/review/signatures/" + ReviewFixtures.SIGNATURE + "?lang=en";

    @BeforeEach
    void aSignatureWaits() {
        SERVICE.answer("GET " + ONE, ReviewFixtures.detail(ReviewFixtures.signature()));
        SERVICE.answer("GET " + CALL_API + "/roll", Fixtures.ROLL);
    }

    private Document page() {
        return get(PAGE).html();
    }

    @Test
    void tellsAllAboutIt() {
        var page = page();

        assertThat(page.selectFirst("h1").text()).isEqualTo("<script>alert(1)</script> Taldea");
        assertThat(page.selectFirst(".facts-of").text())
                .contains("Website https://example.org/taldea", "Ane <b>Etxebarria</b>", "ane@example.org")
                .doesNotContain("awaiting-review");
        assertThat(page.select(".hints a").attr("href"))
                .isEqualTo("/coordination/review/signatures/" + ReviewFixtures.OTHER + "?lang=en");
        assertThat(page.text()).contains("Do you sign as a group?", "No answer yet", "question asked");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"signature", "signatures"})
    void isFoundByTheNameOfItsKindInTheSingularAndThePlural(String kind) {
        assertThat(get("/coordination/review/" + kind + "/" + ReviewFixtures.SIGNATURE)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isNotThereForWhomItDoesNotConcern() {
        assertThat(get("/coordination/review/claims/" + ReviewFixtures.CLAIM).status())
                .isEqualTo(404);
        assertThat(get("/coordination/review/letters/" + ReviewFixtures.CLAIM).status())
                .isEqualTo(404);
    }

    @Test
    void publishesAndLeadsOnToWhatElseWaits() {
        SERVICE.answer(
                "POST " + API + "/signatures/decisions",
                ReviewFixtures.results(
                        ReviewFixtures.SIGNATURE, "settled", ReviewFixtures.settled("publish", StubCoordinator.ID)));

        var done = press(page(), "form:has(#approve)", Map.of());

        assertThat(done.header("Location")).startsWith("/coordination/review?lang=en&done=approve.1&until=");
        assertThat(get(done.header("Location"))
                        .html()
                        .select("#undo input[name=item]")
                        .val())
                .isEqualTo("signature." + ReviewFixtures.SIGNATURE);
    }

    @Test
    void staysWhereEvidenceIsMissing() {
        SERVICE.answer(
                "POST " + API + "/signatures/decisions",
                ReviewFixtures.results(ReviewFixtures.SIGNATURE, "approved", "null"));

        var done = press(page(), "form:has(#approve)", Map.of());

        assertThat(done.header("Location"))
                .isEqualTo("/coordination/review/signatures/" + ReviewFixtures.SIGNATURE + "?lang=en&done=approved.1");
        assertThat(get(done.header("Location")).html().select(".done").text()).contains("a second reviewer");
    }

    @ParameterizedTest
    @CsvSource({
        "public-post, example.org/post, '', '{\"kind\":\"public-post\",\"url\":\"https://example.org/post\"}'",
        "letter, '', Came by post., '{\"kind\":\"letter\",\"note\":\"Came by post.\"}'",
    })
    void takesEvidence(String kind, String url, String note, String sent) {
        SERVICE.answer("POST " + ONE + "/evidence", 201, "{}");

        var done =
                press(page(), "form[action*=/evidence]", Map.of("proofkind", kind, "proofurl", url, "proofnote", note));

        assertThat(done.status()).isEqualTo(303);
        assertThat(get(done.header("Location")).html().select(".done").text()).isEqualTo("The evidence is noted.");
        assertThat(sent(SERVICE, "POST", ONE + "/evidence"))
                .isEqualTo(JsonMapper.builder().build().readTree(sent));
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() {
        SERVICE.answer(
                "POST " + ONE + "/evidence",
                422,
                "{\"type\":\"/problems/invalid-request\",\"title\":\"x\",\"status\":422,\"detail\":\"x\",\"errors\":["
                        + "{\"pointer\":\"/url\",\"code\":\"not-a-web-address\",\"message\":\"x\"},"
                        + "{\"pointer\":\"/note\",\"code\":\"too-long\",\"message\":\"x\"},"
                        + "{\"pointer\":\"/kind\",\"code\":\"required\",\"message\":\"x\"}]}");

        var page = press(
                page(),
                "form[action*=/evidence]",
                Map.of("proofkind", "public-post", "proofurl", "nonsense", "proofnote", "n".repeat(9)));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a").eachAttr("href"))
                .containsExactly("#proofkind", "#proofurl", "#proofnote");
        assertThat(page.html().getElementById("proofurl").val()).isEqualTo("nonsense");
        assertThat(page.html().getElementById("proofnote").val()).isEqualTo("nnnnnnnnn");
        assertThat(page.html().selectFirst("details:has(#proofurl)").hasAttr("open"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"evidence, proofkind", "question, question", "assignee, colleague"})
    void asksForWhatIsMissingBeforeItAsksTheService(String step, String field) {
        var page = press(page(), "form[action*=/" + step + "]", Map.of());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().selectFirst(".error-summary a").attr("href")).isEqualTo("#" + field);
        assertThat(SERVICE.asked("POST", ONE + "/evidence")).isEmpty();
    }

    @Test
    void asksTheContactAndHandsOn() {
        SERVICE.answer("POST " + ONE + "/questions", 201, "{}");
        SERVICE.answer("PUT " + ONE + "/assignee", 204, "");

        assertThat(press(page(), "form[action*=/question]", Map.of("question", " Who are you? "))
                        .status())
                .isEqualTo(303);
        press(page(), "form[action*=/assignee]", Map.of("colleague", ReviewFixtures.COLLEAGUE));
        assertThat(sent(SERVICE, "PUT", ONE + "/assignee").path("coordinator").asString())
                .isEqualTo(ReviewFixtures.COLLEAGUE);
        press(page(), "form[action*=/assignee]", Map.of("colleague", "nobody"));

        assertThat(sent(SERVICE, "POST", ONE + "/questions").path("text").asString())
                .isEqualTo("Who are you?");
        assertThat(sent(SERVICE, "PUT", ONE + "/assignee").path("coordinator").isNull())
                .isTrue();
    }

    @Test
    void findsASignatoryAndAsksItToVouch() {
        SERVICE.answer("POST " + ONE + "/vouchers", 201, "{}");

        var found = get(PAGE + "&voucher-search=frente").html();
        var id = found.selectFirst("input[name=voucher][value^=2222]").val();
        var done = press(found, "form[action*=/voucher]", Map.of("voucher", id));

        assertThat(done.status()).isEqualTo(303);
        assertThat(sent(SERVICE, "POST", ONE + "/vouchers").path("signature").asString())
                .isEqualTo(id);
    }

    @Test
    void saysWhoSettledItAndOffersNothingMore() {
        SERVICE.answer(
                "GET " + ONE,
                ReviewFixtures.detail(ReviewFixtures.settledBy(ReviewFixtures.COLLEAGUE, "2026-11-20T12:00:30Z")));

        var page = page();

        assertThat(page.select(".state").text()).contains("Settled already: reject. By Beñat <i>Agirre</i>");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void offersToUndoOnesOwnDecisionForAMinute() {
        SERVICE.answer(
                "GET " + ONE,
                ReviewFixtures.detail(ReviewFixtures.settledBy(StubCoordinator.ID, "2036-11-20T12:00:30Z")));
        SERVICE.answer("DELETE " + ONE + "/decision", 204, "");

        var page = page();
        var done = press(page, "#undo", Map.of());

        assertThat(page.select(".state").text()).contains("Decided: reject. By you");
        assertThat(get(done.header("Location")).html().select(".done").text())
                .isEqualTo("1 was taken back and waits again.");
    }

    @Test
    void putsRivalClaimsSideBySide() {
        var rival = "c1000000-0000-4000-8000-000000000002";
        SERVICE.answer("GET " + API + "/claims/" + ReviewFixtures.CLAIM, ReviewFixtures.detail(ReviewFixtures.claim()));
        SERVICE.answer(
                "GET " + API + "/claims/" + rival,
                ReviewFixtures.detail(ReviewFixtures.claim().replace(ReviewFixtures.CLAIM, rival)));

        var page = get("/coordination/review/claims/" + ReviewFixtures.CLAIM + "?lang=en")
                .html();

        assertThat(page.select(".side-by-side .card")).hasSize(1);
        assertThat(page.select(".side-by-side a").attr("href")).contains(rival);
    }

    @Test
    void mergesARequestIntoTheGroupThatTakesPartAlready() {
        var one = API + "/registrations/" + ReviewFixtures.REGISTRATION;
        EVENTS.answer("GET " + one, ReviewFixtures.detail(ReviewFixtures.registration()));
        EVENTS.answer("POST " + one + "/merge", "{}");

        var page = get("/coordination/review/registrations/" + ReviewFixtures.REGISTRATION + "?lang=en")
                .html();
        press(page, "form[action*=/merge]", Map.of("into", ReviewFixtures.OTHER));

        assertThat(sent(EVENTS, "POST", one + "/merge").path("into").asString()).isEqualTo(ReviewFixtures.OTHER);
    }

    @Test
    void keepsWhatWasTypedWhileTheServiceRefusesOrIsAway() {
        SERVICE.answer("POST " + ONE + "/questions", 409, "{}");
        var refused = press(page(), "form[action*=/question]", Map.of("question", "Who?"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().getElementById("question").val()).isEqualTo("Who?");

        SERVICE.answer("POST " + ONE + "/questions", 503, "{}");
        var away = press(page(), "form[action*=/question]", Map.of("question", "Who?"));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isNotEmpty();
    }

    @Test
    void takesNoFormThatItDidNotMake() {
        var forged = post(PAGE.replace("?", "/question?"), List.of("form=x", "question=Who"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(SERVICE.asked("POST", ONE + "/questions")).isEmpty();
    }
}
