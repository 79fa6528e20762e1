package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contact who lost the organiser's link asks for it by their address. */
@ServiceTest
class OrganiserLinkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Test
    void tellsThatTheLinkOfAPublishedSignatureIsAskedFor() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        assertThat(ask("ANA@example.org", call).status()).isEqualTo(202);

        await().atMost(PATIENCE).until(() -> facts(id).contains("link-requested"));
        assertThat(ledger.about("convoca.signatures", call).toString()).doesNotContain("ana@");
    }

    @Test
    void answersStrangersTheSameAndTellsNothing() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        var known = ask("ana@example.org", call);
        for (var email : List.of("somebody-else@example.org", "not an address", "")) {
            assertThat(ask(email, call).status()).isEqualTo(202);
            assertThat(ask(email, call).text()).isEqualTo(known.text());
        }
        assertThat(ask("ana@example.org", "another-call").status()).isEqualTo(202);

        await().atMost(PATIENCE).until(() -> facts(id).contains("link-requested"));
        assertThat(facts(id)).containsExactly("received", "confirmed", "published", "link-requested");
    }

    @Test
    void tellsIfOneThatWaitsForReviewIsMeantAndNothingOfWhatWasNeverConfirmed() {
        var call = aCall().reviewed("before").sentOut(api);
        var waiting = mailroom.confirmed(aForm(), call);
        var other = aCall().sentOut(api);
        var unconfirmed = aForm().sign(api, other).json().path("id").asString();

        ask("ana@example.org", other);
        ask("ana@example.org", call);

        await().atMost(PATIENCE).until(() -> facts(waiting).contains("link-requested"));
        assertThat(mailroom.token(waiting, "signature-link", "signature")).isNotEmpty();
        assertThat(facts(unconfirmed)).doesNotContain("link-requested");
    }

    @Test
    void isAskedByTheGatewayOnly() {
        assertThat(api.post("notification-service", "/internal/organiser-links/requests", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(api.post("gateway", "/internal/organiser-links/requests", Map.of())
                        .status())
                .isEqualTo(202);
    }

    private List<String> facts(String signature) {
        return ledger.facts("convoca.signatures", signature);
    }

    private Api.Answer ask(String email, String call) {
        return api.post("gateway", "/internal/organiser-links/requests", Map.of("email", email, "call", call));
    }
}
