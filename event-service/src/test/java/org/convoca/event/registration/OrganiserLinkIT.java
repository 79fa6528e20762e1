package org.convoca.event.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithService
class OrganiserLinkIT {

    private final OnTheWire kafka = new OnTheWire();

    @LocalServerPort
    private int port;

    @Autowired
    private OrganiserLinks links;

    private Api api;
    private Week week;
    private Week.Group group;

    @BeforeEach
    void openAWeek() {
        api = new Api(port);
        week = Week.announced(api, kafka, ReviewPolicy.AFTER);
        group = week.group();
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void opensTheRegistrationAsOftenAsItIsFollowed() {
        var token = token(group);
        for (var look = 0; look < 20; look++) {
            assertThat(follow("inspect", token).string("/state")).isEqualTo("valid");
        }

        var opened = follow("open", token);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.string("/registration")).isEqualTo(group.id().toString());
        assertThat(opened.string("/call")).isEqualTo(week.slug());
        assertThat(opened.string("/locale")).isEqualTo("es");
        assertThat(follow("open", token).status()).isEqualTo(200);
    }

    @Test
    void saysWhatIsBehindIt() {
        var behind = follow("inspect", token(group));

        assertThat(behind.string("/purpose")).isEqualTo("organiser");
        assertThat(behind.string("/call/title")).isEqualTo("Semana de lucha");
        assertThat(behind.string("/status")).isEqualTo("open");
        assertThat(behind.string("/territory")).isEqualTo("AR");
    }

    @Test
    void knowsNoForgedTokenAndNoOtherPurpose() {
        var token = token(group);

        assertThat(follow("open", token.substring(1) + "A").status()).isEqualTo(404);
        assertThat(follow("inspect", "").status()).isEqualTo(404);
        assertThat(api.as("gateway", "POST", "/internal/links/inspect", Map.of("token", token, "purpose", "withdraw"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isMadeForOrganisersOnly() {
        assertThat(links.mint(group.id(), UUID.randomUUID())).isEmpty();
        assertThat(links.mint(UUID.randomUUID(), group.signature().id())).isEmpty();
    }

    @Test
    void opensTheRegistrationToTheContactOfItsSignatureWithoutALinkOfItsOwn() {
        var opened = openForContact(group.signature().id());

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.string("/registration")).isEqualTo(group.id().toString());
        assertThat(opened.string("/organiser")).isEqualTo(group.signature().id().toString());
        assertThat(openForContact(UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.as("gateway", "POST", "/internal/links/open-for-contact", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer openForContact(UUID signature) {
        return api.as("gateway", "POST", "/internal/links/open-for-contact", Map.of("signature", signature));
    }

    private String token(Week.Group of) {
        var minted = links.mint(of.id(), of.signature().id()).orElseThrow();
        return minted.link().substring("/registration/".length());
    }

    private Api.Answer follow(String what, String token) {
        return api.as("gateway", "POST", "/internal/links/" + what, Map.of("token", token));
    }
}
