package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinationGuardIT extends WithCoordination {

    private static final String ME = "/coordination/me";

    @ParameterizedTest
    @CsvSource({
        "/coordination/me, /sign-in?next=me",
        "/coordination/me?lang=ar, /sign-in?next=me&lang=ar",
        "/coordination/me?lang=ar&next=//evil.example, /sign-in?next=me&lang=ar",
    })
    void leadsToSigningInAndBackToWhatIsListed(String asked, String there) {
        var page = browser.get(asked);

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo(there);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(EVENTS.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "not a token", "", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o"})
    void asksNobodyAboutWhatCannotBeAToken(String token) {
        var page = browser.get(ME, "Cookie", "__Host-convoca-coordinator=" + token);

        assertThat(page.status()).isEqualTo(303);
        assertThat(EVENTS.asked()).isEmpty();
    }

    @Test
    void asksOnceForEachRequestAndLetsNothingKeepThePage() {
        var page = get(ME);

        assertThat(page.status()).isEqualTo(200);
        assertThat(EVENTS.asked("POST", "/internal/coordinator-sessions/resolve"))
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked.body()).isEqualTo("{\"session\":\"" + StubCoordinator.TOKEN + "\"}"));
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void isClosedFromTheRequestAfterTheSessionsEnd() {
        assertThat(get(ME).status()).isEqualTo(200);

        signedInIs(StubCoordinator.ended());

        assertThat(get(ME).status()).isEqualTo(303);
    }

    @Test
    void saysThatItCannotKnowWhileTheServiceIsAway() {
        EVENTS.goDown();

        assertThat(get(ME).status()).isEqualTo(503);
    }

    @Test
    void speaksTheCoordinatorsLanguageUnlessAnotherIsChosen() {
        signedInIs(StubCoordinator.coordinator().replace("\"locale\":\"en\"", "\"locale\":\"pt\""));

        assertThat(get(ME).html().selectFirst("html").attr("lang")).isEqualTo("pt");
        assertThat(get(ME + "?lang=fr").html().selectFirst("html").attr("lang")).isEqualTo("fr");
    }
}
