package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewIT extends WithReview {

    private static final String CHOSEN = "/coordination/review/chosen?lang=en&item=signature."
            + ReviewFixtures.SIGNATURE + "&item=registration." + ReviewFixtures.REGISTRATION;

    @Test
    void listsAllKindsTogetherTheOldestFirst() {
        var page = get(REVIEW).html();

        assertThat(page.select(".item h2").eachText())
                .containsExactly(
                        "<script>alert(1)</script> Taldea",
                        "Euskal Herriko Emakumeak",
                        "Without a title",
                        "Auzo elkartea");
        assertThat(page.select(".lede").text()).isEqualTo("4 items wait in your territories.");
        assertThat(page.select(".item .tag").eachText())
                .containsExactly("signature", "claim", "street action", "group");
        assertThat(page.select(".item").first().text())
                .contains(
                        "Basque Country",
                        "waits for 5 days",
                        "handed to Beñat <i>Agirre</i>",
                        "Taldea & lagunak",
                        "Evidence is missing")
                .doesNotContain("x-basque-country", "newer-than-us");
    }

    @Test
    void asksServicesForWhatTheFilterSays() {
        get("/coordination/review?lang=en&kind=action&territory=x-basque-country&call=week-of-action&mine=true");

        assertThat(EVENTS.asked("GET", API + "/actions").getLast().query())
                .contains("territory=x-basque-country", "call=week-of-action", "mine=true", "limit=50");
        assertThat(SERVICE.asked("GET", API + "/signatures")).isEmpty();
    }

    @Test
    void goesOnWhereEachListStood() {
        SERVICE.answer(
                "GET " + API + "/signatures",
                "{\"items\":[" + ReviewFixtures.signature() + "],\"total\":80,\"next\":\"mark/1\"}");

        var next = get(REVIEW).html().selectFirst("a[rel=next]").attr("href");
        SERVICE.answer("GET " + API + "/signatures", ReviewFixtures.NOTHING);
        var page = get(next).html();

        assertThat(SERVICE.asked("GET", API + "/signatures").getLast().query()).contains("after=mark/1");
        assertThat(EVENTS.asked("GET", API + "/actions")).hasSize(1);
        assertThat(page.select("a[rel=first]")).hasSize(1);
    }

    @Test
    void showsTheRestWhileOneServiceIsAway() {
        SERVICE.goDown();

        var page = get(REVIEW);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".item h2").eachText()).containsExactly("Without a title", "Auzo elkartea");
        assertThat(page.html().select(".notice").text()).contains("does not answer");
    }

    @Test
    void namesWhatWasChosenBeforeItIsDecided() {
        SERVICE.answer("GET " + API + "/signatures/" + ReviewFixtures.SIGNATURE, ReviewFixtures.signature());
        EVENTS.answer("GET " + API + "/registrations/" + ReviewFixtures.REGISTRATION, ReviewFixtures.registration());

        var page = get(CHOSEN + "&verdict=refuse").html();

        assertThat(page.selectFirst("h1").text()).isEqualTo("Refuse these 2?");
        assertThat(page.select(".item h2").eachText())
                .containsExactly("<script>alert(1)</script> Taldea", "Auzo elkartea");
        assertThat(SERVICE.asked("POST", API + "/signatures/decisions")).isEmpty();
    }

    @Test
    void refusesSeveralWithOneReasonInTheWordsOfEachService() {
        answersSettled("reject", "decline");

        var done = press(
                get(CHOSEN + "&verdict=refuse").html(),
                "form.sheaf",
                Map.of("template", "duplicate", "text", " It stands there. "));

        assertThat(done.status()).isEqualTo(303);
        var signatures = sent(SERVICE, "POST", API + "/signatures/decisions");
        assertThat(signatures.path("decision").asString()).isEqualTo("reject");
        assertThat(signatures.path("ids").toString()).isEqualTo("[\"" + ReviewFixtures.SIGNATURE + "\"]");
        assertThat(signatures.path("reason").toString())
                .isEqualTo("{\"template\":\"duplicate\",\"text\":\"It stands there.\"}");
        assertThat(sent(EVENTS, "POST", API + "/registrations/decisions")
                        .path("decision")
                        .asString())
                .isEqualTo("decline");
        var list = get(done.header("Location")).html();
        assertThat(list.select(".done").text()).contains("2 are refused", "Undo");
    }

    private void answersSettled(String signature, String registration) {
        SERVICE.answer("GET " + API + "/signatures/" + ReviewFixtures.SIGNATURE, ReviewFixtures.signature());
        EVENTS.answer("GET " + API + "/registrations/" + ReviewFixtures.REGISTRATION, ReviewFixtures.registration());
        SERVICE.answer(
                "POST " + API + "/signatures/decisions",
                ReviewFixtures.results(
                        ReviewFixtures.SIGNATURE, "settled", ReviewFixtures.settled(signature, StubCoordinator.ID)));
        EVENTS.answer(
                "POST " + API + "/registrations/decisions",
                ReviewFixtures.results(
                        ReviewFixtures.REGISTRATION,
                        "settled",
                        ReviewFixtures.settled(registration, StubCoordinator.ID)));
    }

    @Test
    void undoesWithoutAScriptWhatWasDecidedTogether() {
        answersSettled("publish", "accept");
        SERVICE.answer("DELETE " + API + "/signatures/" + ReviewFixtures.SIGNATURE + "/decision", 204, "");
        EVENTS.answer("DELETE " + API + "/registrations/" + ReviewFixtures.REGISTRATION + "/decision", 409, "{}");
        var done = press(get(CHOSEN).html(), "form.sheaf", Map.of());

        var undone = press(get(done.header("Location")).html(), "#undo", Map.of());

        assertThat(undone.status()).isEqualTo(303);
        assertThat(get(undone.header("Location")).html().select(".done p").eachText())
                .containsExactlyInAnyOrder(
                        "1 was taken back and waits again.", "1 could not be taken back: it has taken effect.");
    }

    @Test
    void asksForAReasonBeforeItRefuses() {
        for (var fields : List.of(Map.of("template", ""), Map.of("template", "other"), Map.of("template", "<x>"))) {
            var page = press(get(CHOSEN + "&verdict=refuse").html(), "form.sheaf", fields);

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.html().title()).startsWith("Error:");
            assertThat(page.html().selectFirst(".error-summary a").attr("href")).isEqualTo("#text");
            assertThat(page.html().getElementById("text-error").text()).contains("Say why");
        }
        assertThat(SERVICE.asked("POST", API + "/signatures/decisions")).isEmpty();
    }

    @Test
    void tellsTheSecondOfTwoWhoSettledIt() {
        answersSettled("publish", "accept");
        SERVICE.answer(
                "POST " + API + "/signatures/decisions",
                ReviewFixtures.results(
                        ReviewFixtures.SIGNATURE,
                        "already-settled",
                        ReviewFixtures.settled("reject", ReviewFixtures.COLLEAGUE)));
        SERVICE.answer(
                "GET " + API + "/signatures",
                ReviewFixtures.page(ReviewFixtures.settledBy(ReviewFixtures.COLLEAGUE, "2036-11-20T12:01:00Z")));

        var done = press(get(CHOSEN).html(), "form.sheaf", Map.of());

        var list = get(done.header("Location")).html();
        assertThat(list.select(".done").text())
                .contains("1 had been settled already")
                .contains("1 is approved");
        assertThat(list.select(".item").first().text()).contains("Settled already: reject. By Beñat <i>Agirre</i>");
        assertThat(list.select(".item").first().select("input")).isEmpty();
    }

    @Test
    void settlesOnceWhenTheButtonIsPressedTwice() {
        answersSettled("publish", "accept");
        var form = get(CHOSEN).html();
        press(form, "form.sheaf", Map.of());
        SERVICE.answer(
                "POST " + API + "/signatures/decisions",
                ReviewFixtures.results(
                        ReviewFixtures.SIGNATURE,
                        "already-settled",
                        ReviewFixtures.settled("publish", StubCoordinator.ID)));

        var second = press(form, "form.sheaf", Map.of());

        assertThat(get(second.header("Location")).html().select(".done p").eachText())
                .singleElement()
                .satisfies(words -> assertThat(words).startsWith("2 are approved"));
    }

    @Test
    void usesTheOtherWordForAnActionThatWasLeftBehind() {
        EVENTS.answer(
                "POST " + API + "/actions/decisions",
                ReviewFixtures.results(ReviewFixtures.ACTION, "not-applicable", "null"));
        EVENTS.answer("GET " + API + "/actions/" + ReviewFixtures.ACTION, ReviewFixtures.action());

        var page = get("/coordination/review/chosen?lang=en&item=action." + ReviewFixtures.ACTION)
                .html();
        press(page, "form.sheaf", Map.of());

        assertThat(EVENTS.asked("POST", API + "/actions/decisions"))
                .extracting(asked -> asked.body().contains("\"keep\""))
                .containsExactly(false, true);
    }

    @Test
    void saysWhatCouldNotBeDecidedWhileAServiceIsAway() {
        answersSettled("publish", "accept");
        var form = get(CHOSEN).html();
        SERVICE.goDown();

        var done = press(form, "form.sheaf", Map.of());

        assertThat(get(done.header("Location")).html().select(".done").text())
                .contains("1 is approved", "On 1 nothing could be decided");
    }

    @Test
    void takesNoFormThatItDidNotMake() {
        var forged = List.of("form=x", "verdict=approve", "item=signature." + ReviewFixtures.SIGNATURE);

        assertThat(post("/coordination/review/decisions", forged).status()).isEqualTo(403);
        assertThat(post("/coordination/review/undo", forged).status()).isEqualTo(303);
        assertThat(SERVICE.asked("POST", API + "/signatures/decisions")).isEmpty();
        assertThat(SERVICE.asked("DELETE", API + "/signatures/" + ReviewFixtures.SIGNATURE + "/decision"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "done=approve.x",
        "done=%3Cb%3E.1",
        "done=approve.99999999&until=now&undo=signature.x",
        "undo=signature.1&until=99999999999999999999",
        "after=%00%01&kind=nothing&territory=nowhere",
    })
    void survivesAnAddressThatSomebodyMadeUp(String query) {
        assertThat(get(REVIEW + "&" + query).status()).isEqualTo(200);
    }

    @Test
    void greetsWithWhatWaitsByAgeKindAndTerritory() {
        var page = get("/coordination?lang=en").html();

        assertThat(page.select(".ages .figure").eachText()).containsExactly("1", "1", "2");
        assertThat(page.select(".counts").first().text()).contains("Signatures 1", "Street actions 1");
        assertThat(page.select(".counts").last().text()).contains("Basque Country 4");
        assertThat(page.select(".desk li a").eachText()).contains("Waiting", "Decisions", "Digest", "Team", "Me");
        assertThat(page.text()).contains("Add a passkey");
    }

    @Test
    void saysThatAllIsDone() {
        SERVICE.answer("GET " + API + "/signatures", ReviewFixtures.NOTHING);
        SERVICE.answer("GET " + API + "/claims", ReviewFixtures.NOTHING);
        EVENTS.answer("GET " + API + "/registrations", ReviewFixtures.NOTHING);
        EVENTS.answer("GET " + API + "/actions", ReviewFixtures.NOTHING);

        assertThat(get("/coordination?lang=en").html().select(".empty").text()).contains("All done");
        assertThat(get(REVIEW).html().select(".empty").text()).contains("All done");
        assertThat(get(REVIEW + "&kind=claim").html().select(".empty").text()).contains("another filter");
    }
}
