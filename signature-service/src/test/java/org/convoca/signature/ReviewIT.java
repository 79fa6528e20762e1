package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.Map;
import java.util.UUID;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ReviewIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Test
    void publishesAConfirmedSignatureOnce() {
        var id = mailroom.confirmed(aForm(), aCall().reviewed("before").sentOut(api));

        assertThat(review(id, "publish", null).json().path("status").asString()).isEqualTo("published");
        assertThat(review(id, "publish", null).status()).isEqualTo(200);

        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed", "published");
    }

    @Test
    void rejectsWithAReasonThatTheOrganisationIsToldAndNobodyElse() {
        var call = aCall().reviewed("before").sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        assertThat(review(id, "reject", "No la conocemos.").status()).isEqualTo(200);

        assertThat(mailroom.recipient(id, "rejected").path("reason").asString()).isEqualTo("No la conocemos.");
        assertThat(ledger.about("convoca.signatures", call).toString()).doesNotContain("conocemos");
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed", "rejected");
    }

    @Test
    void takesAPublishedSignatureOffTheRollAndFreesItsPlace() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        assertThat(review(id, "invalidate", "No existe.").json().path("status").asString())
                .isEqualTo("invalidated");

        assertThat(ledger.signatures(call, "published")).isEmpty();
        mailroom.confirmed(aForm(), call);
        assertThat(ledger.signatures(call, "published")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"publish", "invalidate"})
    void doesNotDecideAboutWhatIsNotConfirmed(String decision) {
        var id = aForm().sign(api, aCall().sentOut(api)).json().path("id").asString();

        assertThat(review(id, decision, "Porque sí.").status()).isEqualTo(409);
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received");
    }

    @Test
    void rejectsBeforeAnybodyConfirmsAndWritesToNobody() {
        var id = aForm().sign(api, aCall().sentOut(api)).json().path("id").asString();
        var token = mailroom.token(id, "confirm", "confirm");

        assertThat(review(id, "reject", "No existe.").status()).isEqualTo(200);

        assertThat(mailroom.outcome("confirm", token)).isEqualTo("gone");
        assertThat(mailroom.recipient(id, "rejected").path("found").asBoolean()).isFalse();
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "rejected");
    }

    @Test
    void needsADecisionAndAReason() {
        var id = UUID.randomUUID().toString();

        assertThat(review(id, "reject", " ").status()).isEqualTo(422);
        assertThat(review(id, "reject", "x".repeat(1001)).status()).isEqualTo(422);
        assertThat(api.post("operator", path(id), "{}").status()).isEqualTo(422);
        assertThat(review(id, "ponder", "x").status()).isEqualTo(400);
        assertThat(review(id, "reject", "x").status()).isEqualTo(404);
        assertThat(review("no-id", "reject", "x").status()).isIn(400, 404);
    }

    @Test
    void letsOnlyTheOperatorDecide() {
        assertThat(api.post("gateway", path(UUID.randomUUID().toString()), Map.of("decision", "publish"))
                        .status())
                .isEqualTo(403);
    }

    private Api.Answer review(String id, String decision, @Nullable String reason) {
        return api.post(
                "operator",
                path(id),
                reason == null ? Map.of("decision", decision) : Map.of("decision", decision, "reason", reason));
    }

    private static String path(String id) {
        return "/internal/signatures/" + id + "/reviews";
    }
}
