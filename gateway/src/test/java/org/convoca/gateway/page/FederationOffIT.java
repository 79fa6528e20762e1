package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As it comes: nobody outside finds anything to follow. */
class FederationOffIT extends WithPages {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/webfinger?resource=acct:week@convoca.example.org",
                "/.well-known/host-meta",
                "/.well-known/nodeinfo",
                "/nodeinfo/2.1",
                "/ap/actors/week",
                "/ap/actors/week/outbox",
                "/ap/actors/week/followers",
                "/ap/notes/week.opened"
            })
    void thereIsNothing(String path) {
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void andNothingIsTaken() {
        var posted = browser.send(
                "POST", "/ap/inbox", BodyPublishers.ofString("{}"), "Content-Type", "application/activity+json");

        assertThat(posted.status()).isEqualTo(404);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
        assertThat(browser.get("/es/calls/" + Fixtures.SLUG).response().body()).doesNotContain("follow-handle");
    }
}
