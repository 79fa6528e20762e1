package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisersIT extends WithWorkspace {

    private static final String PAGE = "/registration/organisers?lang=en";
    private static final String REVOKE = "/registration/organisers/" + OwnFixtures.ORGANISER + "/revoke?lang=en";

    private Shown invite(String name, String email) {
        var cookie = cookie();
        var fields = new LinkedHashMap<>(Browser.fields(get(PAGE, cookie).html()));
        fields.putAll(Map.of("name", name, "email", email, "locale", "fr"));
        return browser.post(PAGE, fields, "Cookie", cookie);
    }

    @Test
    void namesThemAndShowsNoAddress() {
        var page = get(PAGE, cookie()).html();

        assertThat(page.select(".card h2").eachText())
                .containsExactly("The person who signed the call", "Ana <b>Pérez</b>");
        assertThat(page.select(".card .tag").eachText()).containsExactly("you", "invited, has not come yet");
    }

    @Test
    void invitesByNameAndAddressInTheLanguageOfTheInvited() {
        EVENTS.answer("POST " + ORGANISERS, 202, "{}");

        var done = invite("Ana Pérez", " ana@example.org ");

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).isEqualTo("/registration/organisers?lang=en&done=invited");
        var sent = sent("POST", ORGANISERS);
        assertThat(sent.get("name").asString()).isEqualTo("Ana Pérez");
        assertThat(sent.get("email").asString()).isEqualTo("ana@example.org");
        assertThat(sent.get("locale").asString()).isEqualTo("fr");
        assertThat(EVENTS.asked("POST", ORGANISERS).getLast().headers().get("idempotency-key"))
                .isNotBlank();
        assertThat(get(done.header("Location"), cookie())
                        .html()
                        .select(".notice")
                        .text())
                .contains("on its way");
    }

    @ParameterizedTest
    @CsvSource({
        "/name, required, name, Enter the person",
        "/email, not-an-email-address, email, Enter an e-mail address like",
    })
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(String pointer, String code, String field, String words) {
        EVENTS.answer("POST " + ORGANISERS, 422, OwnFixtures.problem(pointer, code, ""));

        var page = invite("Ana", "ana@");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().getElementById(field + "-error").text()).contains(words);
        assertThat(page.html().getElementById("email").val()).isEqualTo("ana@");
        assertThat(page.html().select("#locale option[selected]").val()).isEqualTo("fr");
    }

    @Test
    void asksBeforeItTakesALinkBack() {
        EVENTS.answer("DELETE " + ORGANISERS + "/" + OwnFixtures.ORGANISER, 204, "");
        var cookie = cookie();

        var asked = get(REVOKE, cookie);
        assertThat(asked.html().selectFirst("h1").text()).isEqualTo("Take this link back?");
        assertThat(asked.html().text()).contains("your own link");
        assertThat(EVENTS.asked("DELETE", ORGANISERS + "/" + OwnFixtures.ORGANISER))
                .isEmpty();

        var done = browser.post(REVOKE, Browser.fields(asked.html()), "Cookie", cookie);
        assertThat(done.header("Location")).isEqualTo("/registration/organisers?lang=en&done=revoked");
        assertThat(EVENTS.asked("DELETE", ORGANISERS + "/" + OwnFixtures.ORGANISER))
                .hasSize(1);
    }

    @Test
    void leavesTheLastLinkToItsOwner() {
        EVENTS.answer("DELETE " + ORGANISERS + "/" + OwnFixtures.ORGANISER, 409, "{}");
        var cookie = cookie();

        var refused = browser.post(REVOKE, Browser.fields(get(REVOKE, cookie).html()), "Cookie", cookie);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().selectFirst(".error-summary").text()).contains("last link that works");
    }

    @Test
    void takesNoFormThatItDidNotMake() {
        var cookie = cookie();

        assertThat(browser.post(PAGE, Map.of("form", "forged", "name", "Eve"), "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        assertThat(browser.post(REVOKE, Map.of("form", "forged"), "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        assertThat(EVENTS.asked("POST", ORGANISERS)).isEmpty();
        assertThat(EVENTS.asked("DELETE", ORGANISERS + "/" + OwnFixtures.ORGANISER))
                .isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhileTheServiceIsAway() {
        var cookie = cookie();
        var fields = new LinkedHashMap<>(Browser.fields(get(PAGE, cookie).html()));
        fields.putAll(Map.of("name", "Ana", "email", "ana@example.org"));
        EVENTS.goDown();

        var page = browser.post(PAGE, fields, "Cookie", cookie);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.html().getElementById("email").val()).isEqualTo("ana@example.org");
    }

    @Test
    void knowsNobodyElse() {
        assertThat(get("/registration/organisers/99999999-9999-4999-8999-999999999999/revoke", cookie())
                        .status())
                .isEqualTo(404);
    }
}
