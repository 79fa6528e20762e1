package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What docs/federation.md tells: somebody finds a call by the handle on its page, follows it from another server, and hears of the next march. */
@ExtendWith(SharedSystem.class)
class FederationJourneyIT {

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);
    private final Follower ana = new Follower();

    FederationJourneyIT() throws IOException, GeneralSecurityException {}

    @AfterEach
    void close() {
        ana.close();
    }

    @Test
    void whoFollowsACallHearsOfTheNextMarch() throws GeneralSecurityException {
        var actor = found(
                Web.page(Web.get(api.page("es", ""))).select("#follow-handle").attr("value"));
        assertThat(ana.follow(actor, system.address(Port.GATEWAY) + "/ap/inbox"))
                .isEqualTo(202);
        assertThat(ana.hears("Accept", actor).path("actor").asString()).isEqualTo(actor);

        var signatory = aSignatory();
        api.publish(signatory);
        var organiser = OrganiserSession.of(system, signatory);
        var march = organiser.publish(OrganiserSession.aMarch("Marcha que se sigue"));
        var event = ana.hears("Create", march).path("object");
        assertThat(event.path("type").asString()).isEqualTo("Event");
        assertThat(event.path("name").asString()).isEqualTo("Marcha que se sigue");
        assertThat(event.path("location")
                        .path("address")
                        .path("addressLocality")
                        .asString())
                .isEqualTo("Rosario");
        assertThat(Web.get(event.path("id").asString()).body()).contains("Marcha que se sigue");
        assertThat(api.read(URI.create(actor).getPath() + "/followers")
                        .path("totalItems")
                        .asInt())
                .isEqualTo(1);
    }

    /** By the handle, as the search field of another server does (RFC 7033). */
    private String found(String handle) {
        assertThat(handle).startsWith("@" + Demo.SLUG + "@localhost:");
        var answer = api.read("/.well-known/webfinger?resource=acct:" + handle.substring(1));
        return answer.path("links").path(0).path("href").asString();
    }
}
