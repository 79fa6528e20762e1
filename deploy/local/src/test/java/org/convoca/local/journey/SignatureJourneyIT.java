package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organisation looks after its signature by the link in its mail, and hands it to somebody else. */
@ExtendWith(SharedSystem.class)
class SignatureJourneyIT {

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);

    @Test
    void anOrganisationCorrectsItsNamesOnThePublicRoll() {
        var signatory = aSignatory();
        api.publish(signatory);

        OwnSession.of(system, signatory)
                .send("/signature/names", Map.of("language-0", "eu", "further-0", "Erriberako Auzo Asanblada"));

        await().untilAsserted(() -> assertThat(api.onRoll(signatory)
                        .getFirst()
                        .path("names")
                        .path("eu")
                        .asString())
                .isEqualTo("Erriberako Auzo Asanblada"));
    }

    @Test
    void aSignatureGoesToAnotherMailboxWhenBothAgreeAndItsFormerContactCanOpenNothingAnyMore() {
        var former = aSignatory();
        var next = aSignatory();
        api.publish(former);
        var own = OwnSession.of(system, former);
        var organiser = Mailbox.link(new Mailbox(system, former.email()).mailWith("registration"), "registration");
        own.send("/signature/contact", Map.of("contact", SharedSystem.CANARY, "email", next.email(), "locale", "fr"));

        assertThat(agree(next)).contains("Merci");
        assertThat(own.look("/signature").statusCode()).isEqualTo(200);
        assertThat(agree(former)).contains("El contacto ha cambiado");

        assertThat(OwnSession.of(system, next).look("/signature").body()).contains(former.name());
        var invited = new Mailbox(system, next.email()).mailWith("registration");
        OrganiserSession.behind(system, Mailbox.link(invited, "registration")).page("/registration");
        assertThat(own.look("/signature").statusCode()).isEqualTo(403);
        assertThat(Web.get(organiser).statusCode()).isEqualTo(404);
        assertThat(Web.page(Web.get(Mailbox.link(new Mailbox(system, former.email()).mailWith("withdraw"), "withdraw")))
                        .select("form[method=post]"))
                .isEmpty();
    }

    private String agree(Signatory signatory) {
        var mail = new Mailbox(system, signatory.email()).mailWith("contact-change");
        var page = Web.page(Web.get(Mailbox.link(mail, "contact-change")));
        return Web.page(Web.submit(page, Map.of("say", "agree"))).text();
    }
}
