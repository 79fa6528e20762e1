package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationLinkIT extends WithWorkspace {

    @Test
    void changesNothingWhenTheLinkIsOnlyLookedAt() {
        var page = browser.get(LINK);

        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(EVENTS.asked("POST", "/internal/links/open")).isEmpty();
        assertThat(EVENTS.asked()).noneMatch(asked -> asked.path().contains(Fixtures.TOKEN));
    }

    @Test
    void beginsASessionThatOnlyThisHostAndNoScriptCanRead() {
        var page = browser.get(LINK);
        var opened = browser.post(LINK, Browser.fields(page.html()));

        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).isEqualTo("/registration?lang=es");
        assertThat(opened.header("Set-Cookie"))
                .startsWith("__Host-convoca=")
                .contains("Path=/;", "Max-Age=43200", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @ParameterizedTest
    @CsvSource({"expired, 410", "valid, 200"})
    void saysWhatBecameOfALink(String state, int status) {
        EVENTS.answer("POST /internal/links/inspect", OwnFixtures.link(state));

        assertThat(browser.get(LINK).status()).isEqualTo(status);
    }

    @Test
    void offersANewLinkForOneThatHasExpired() {
        EVENTS.answer("POST /internal/links/inspect", OwnFixtures.link("expired"));

        assertThat(browser.get(LINK + "?lang=en").html().select("a[href$=/lost-link]"))
                .hasSize(1);
    }

    @Test
    void knowsNothingOfAForgedLink() {
        EVENTS.forgetEverything();

        assertThat(browser.get(LINK).status()).isEqualTo(404);
        assertThat(browser.get(LINK).html().select("form")).isEmpty();
    }
}
