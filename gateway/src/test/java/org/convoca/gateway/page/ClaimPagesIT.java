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

class ClaimPagesIT extends WithPages {

    private static final String PATH = "/en/calls/week-of-action/claims/" + Fixtures.CLAIMABLE;
    private static final String CLAIMS = CALL_API + "/signatures/" + Fixtures.CLAIMABLE + "/claims";

    @BeforeEach
    void claimsAreTaken() {
        SERVICE.answer("POST " + CLAIMS, 202, "{\"id\":\"1\",\"status\":\"awaiting-confirmation\"}");
    }

    private Shown sendWith(Map<String, String> changes) {
        var fields = new HashMap<>(Browser.fields(browser.get(PATH).html()));
        fields.putAll(Map.of(
                "contact", "Ana Pérez",
                "email", "ana@example.org",
                "post", "example.org/who-we-are",
                "message", "I am the secretary.",
                "speaks", "yes"));
        fields.putAll(changes);
        clock.pass(LONG_ENOUGH_TO_FILL);
        return browser.post(PATH, fields);
    }

    @Test
    void isOfferedOnTheRollOnlyWhereNobodyLooksAfterAnEntry() {
        var claimable = Fixtures.ROLL.replaceFirst("\\{\"id\":\"22222222", "{\"claimable\":true,\"id\":\"22222222");
        SERVICE.answer("GET " + CALL_API + "/roll", claimable);

        var html = browser.get("/en/calls/week-of-action/roll").html();

        assertThat(html.select("a.claim"))
                .singleElement()
                .satisfies(link -> assertThat(link.attr("href"))
                        .isEqualTo("/en/calls/week-of-action/claims/22222222-0000-4000-8000-000000000002"));
        assertThat(html.selectFirst(".opening").text()).contains("“Yours?”");
    }

    @Test
    void saysNothingOfItOnARollWhereEveryEntryHasAContact() {
        var html = browser.get("/en/calls/week-of-action/roll").html();

        assertThat(html.select("a.claim")).isEmpty();
        assertThat(html.text()).doesNotContain("Yours?");
    }

    @Test
    void asksForFewThingsAndNamesTheOrganisation() {
        var html = browser.get(PATH).html();

        assertThat(html.selectFirst("h1").text()).isEqualTo("Is this your organisation?");
        assertThat(html.selectFirst(".lede").text()).contains("AVR", "Asociación Vecinal La Ribera", "Argentina");
        assertThat(html.select("form [name]:not([type=hidden])").eachAttr("name"))
                .containsExactly("contact", "email", "post", "message", "empty", "speaks");
        assertThat(html.select("[required]").eachAttr("name")).containsExactly("contact", "email", "speaks");
        assertThat(html.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void sendsWhatWasTypedAndSaysWhatHappensNext() {
        var answer = sendWith(Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/en/calls/week-of-action/claimed");
        assertThat(SERVICE.asked("POST", CLAIMS)).singleElement().satisfies(asked -> {
            assertThat(asked.body())
                    .contains(
                            "\"name\":\"Ana Pérez\"",
                            "\"email\":\"ana@example.org\"",
                            "\"post\":\"https://example.org/who-we-are\"",
                            "\"message\":\"I am the secretary.\"",
                            "\"locale\":\"en\"",
                            "\"consent\":true");
            assertThat(asked.headers()).containsKey("idempotency-key").containsKey("authorization");
        });
        var next = browser.get("/en/calls/week-of-action/claimed");
        assertThat(next.html().select("ol li")).hasSize(4);
        assertThat(next.response().body()).doesNotContain("ana@example.org");
    }

    static Stream<List<String>> badInput() {
        return Stream.of(
                List.of("/contact/name", "required", "contact"),
                List.of("/contact/email", "not-an-email-address", "email"),
                List.of("/post", "not-a-web-address", "post"),
                List.of("/message", "too-long", "message"),
                List.of("/consent", "consent-needed", "speaks"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(List<String> bad) {
        SERVICE.answer("POST " + CLAIMS, 422, """
                {"type":"/problems/invalid-request","errors":[{"pointer":"%s","code":"%s","message":"Internal words"}]}
                """.formatted(bad.get(0), bad.get(1)));

        var page = sendWith(Map.of());

        assertThat(page.status()).isEqualTo(422);
        var html = page.html();
        assertThat(html.select(".error-summary a").eachAttr("href")).containsExactly("#" + bad.get(2));
        assertThat(html.selectFirst(".error-summary").text()).doesNotContain("??", "Internal words");
        assertThat(html.getElementById("email").val()).isEqualTo("ana@example.org");
        assertThat(html.getElementById("message").val()).isEqualTo("I am the secretary.");
        assertThat(html.getElementById("speaks").hasAttr("checked")).isTrue();
    }

    @Test
    void saysSoWhenTheEntryHasGotAContactMeanwhileAndKeepsWhatWasTyped() {
        SERVICE.answer("POST " + CLAIMS, 409, "{\"type\":\"/problems/conflict\"}");
        SERVICE.answer("GET " + CALL_API + "/roll/" + Fixtures.CLAIMABLE, Fixtures.entry(true));

        var page = sendWith(Map.of());

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html().selectFirst(".error-summary").text()).contains("has got a contact");
        assertThat(page.html().getElementById("email").val()).isEqualTo("ana@example.org");
    }

    @Test
    void showsNoFormForAnEntryThatHasAContactAndNothingForOneThatIsNotThere() {
        SERVICE.answer("GET " + CALL_API + "/roll/" + Fixtures.CLAIMABLE, Fixtures.entry(false));

        var taken = browser.get(PATH);
        assertThat(taken.html().selectFirst("h1").text()).isEqualTo("This organisation has a contact");
        assertThat(taken.html().select("form")).isEmpty();
        assertThat(taken.html().selectFirst(".actions a").attr("href")).endsWith("/lost-link");
        assertThat(browser.get("/en/calls/week-of-action/claims/44444444-0000-4000-8000-000000000004")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sendsNothingThatAProgramFilled() {
        assertThat(sendWith(Map.of("empty", "buy now")).status()).isEqualTo(422);
        assertThat(sendWith(Map.of("form", "Zm9yZ2Vk")).status()).isEqualTo(403);
        assertThat(SERVICE.asked("POST", CLAIMS)).isEmpty();
    }

    @Test
    void actsOnlyWhenTheButtonBehindTheMailedLinkIsPressed() {
        SERVICE.answer("POST /internal/claim-links/confirm", Fixtures.acted("awaiting-review"));
        var path = "/claim/confirm/" + Fixtures.TOKEN;

        var page = browser.get(path);

        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("pt");
        assertThat(page.html().selectFirst(".about").text()).contains("Asociación Vecinal La Ribera", "Argentina");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(SERVICE.asked("POST", "/internal/claim-links/confirm")).isEmpty();

        var done = browser.post(path, Browser.fields(page.html()));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.html().selectFirst("h1").text()).isEqualTo("Obrigado, está confirmado");
        assertThat(SERVICE.asked("POST", "/internal/claim-links/confirm")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "confirm, awaiting-review, 200",
        "confirm, contested, 200",
        "confirm, already-confirmed, 200",
        "confirm, something-new, 200",
        "confirm, call-not-open, 409",
        "confirm, expired, 410",
        "disown, disowned, 200",
        "disown, already-disowned, 200",
        "disown, gone, 410"
    })
    void saysWhatBecameOfIt(String step, String outcome, int status) {
        SERVICE.answer("POST /internal/claim-links/" + step, Fixtures.acted(outcome));
        var path = "/claim/" + step + "/" + Fixtures.TOKEN;

        var done = browser.post(path, Browser.fields(browser.get(path).html()));

        assertThat(done.status()).isEqualTo(status);
        assertThat(done.response().body()).doesNotContain("??");
    }

    @Test
    void neitherActsOnAForgedFormNorKnowsAForgedLink() {
        var path = "/claim/disown/" + Fixtures.TOKEN;
        assertThat(browser.post(path, Map.of("form", "forged")).html().select("form button"))
                .hasSize(1);
        assertThat(SERVICE.asked("POST", "/internal/claim-links/disown")).isEmpty();

        SERVICE.forgetEverything();
        assertThat(browser.get(path).status()).isEqualTo(404);
        SERVICE.goDown();
        assertThat(browser.get(path).status()).isEqualTo(503);
    }
}
