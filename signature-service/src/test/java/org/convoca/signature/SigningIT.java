package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.convoca.signature.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SigningIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Signatures signatures;

    @Test
    void receivesASignatureAndItsEvent() {
        var call = aCall().sentOut(api);

        var answer = aForm().sign(api, call);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("status").asString()).isEqualTo("awaiting-confirmation");
        var id = answer.json().path("id").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/calls/" + call + "/signatures/" + id);
        assertThat(ledger.signatures(call, "awaiting-confirmation")).hasSize(1);
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received");
    }

    @Test
    void aHundredSimultaneousEqualRequestsLeaveOneSignatureAndOneReceivedEvent() throws Exception {
        var call = aCall().sentOut(api);

        var answers = Together.times(100, () -> aForm().sign(api, call));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        assertThat(answers.stream().map(answer -> answer.json().path("id").asString()))
                .doesNotHaveDuplicates();
        assertThat(ledger.signatures(call)).hasSize(1);
        assertThat(ledger.about("convoca.signatures", call).stream().map(Ledger.Event::fact))
                .containsExactly("received");
    }

    @Test
    void aHundredContactsOfOneOrganisationNeverPutItOnTheRollTwice() throws Exception {
        var call = aCall().sentOut(api);
        for (var n = 0; n < 100; n++) {
            aForm().contact("contact" + n + "@example.org").sign(api, call);
        }
        var waiting = ledger.signatures(call, "awaiting-confirmation");
        assertThat(waiting).hasSize(100);
        var ids = waiting.stream().map(document -> document.getString("_id")).toList();
        var follow = mailroom.recipients(ids, "confirm").stream()
                .map(recipient -> Mailroom.token(recipient, "confirm"))
                .map(token -> (Callable<String>) () -> mailroom.outcome("confirm", token))
                .toList();

        var outcomes = Together.all(follow);

        assertThat(outcomes).filteredOn("published"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("duplicate"::equals).hasSize(99);
        assertThat(ledger.signatures(call, "published")).hasSize(1);
        assertThat(ledger.signatures(call, "duplicate")).hasSize(99);
    }

    @Test
    void keepsStateAndEventInOneDocument() {
        var call = aCall().sentOut(api);
        aForm().sign(api, call);

        var stored = ledger.signatures(call).getFirst();

        assertThat(stored.getLong("sequence")).isEqualTo(1);
        assertThat(stored.getLong("version")).isEqualTo(1);
        assertThat(stored).containsKeys("state", "outbox");
    }

    @Test
    void keepsWhichVersionOfWhichTextWasSigned() {
        var fixture = aCall();
        var call = fixture.sentOut(api);
        api.put(
                "operator",
                "/internal/calls/" + call,
                fixture.saying("es", "Otra redacción").body());
        var shown = api.get("gateway", "/api/v1/calls/" + call, "Accept-Language", "es")
                .json()
                .path("text");

        aForm().with("locale", "pt").sign(api, call);

        var text =
                ledger.signatures(call).getFirst().getEmbedded(List.of("state", "submission", "text"), Document.class);
        assertThat(text.getString("language")).isEqualTo("es");
        assertThat(text.getInteger("version")).isEqualTo(2);
        assertThat(text.getString("hash")).isEqualTo(shown.path("hash").asString());
    }

    @Test
    void knowsByWhichWayASignatureCame() {
        var call = aCall().sentOut(api);
        aForm().sign(api, call, "Convoca-Origin", "web");
        aForm().by("Otra").sign(api, call);

        assertThat(ledger.signatures(call))
                .extracting(document -> document.getEmbedded(List.of("state", "submission", "origin"), String.class))
                .containsExactlyInAnyOrder("web", "api");
    }

    @Test
    void sendsAtMostFiveMailsADayToAnAddressAndAnswersAsEver() {
        var call = aCall().sentOut(api);

        for (var n = 0; n < 8; n++) {
            var answer = aForm().by("Organización " + n).sign(api, call);
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.json().propertyNames()).containsExactly("id", "status");
        }

        assertThat(ledger.signatures(call)).hasSize(5);
    }

    @Test
    void tellsTheContactOfRecordOnceADayThatSomebodySignedAgain() throws Exception {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        var answers =
                Together.times(20, () -> aForm().contact("eva@example.org").sign(api, call));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.json().path("id").asString()).isNotEqualTo(id);
        });
        assertThat(ledger.signatures(call)).hasSize(1);
        assertThat(ledger.facts("convoca.signatures", id))
                .containsExactly("received", "confirmed", "published", "repeated");
    }

    @Test
    void receivesASignatureForAnImportedOrganisationThatHasNobodyToWriteTo() {
        var call = aCall().sentOut(api);
        var imported = Signature.imported(
                SignatureId.random(),
                new CallSlug(call),
                Organisation.of("Asociación Vecinal La Ribera", null, null, "AR", Region.AMERICAS),
                "es",
                Instant.parse("2020-09-30T22:00:00Z"));
        signatures.insert(imported, n -> new SignaturePublished(n, imported.facts()));

        var id = mailroom.confirmed(aForm(), call);

        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "duplicate");
        var recipient = mailroom.recipient(id, "already-signed");
        assertThat(recipient.path("found").asBoolean()).isTrue();
        assertThat(recipient.path("links").propertyNames()).containsExactly("roll");
    }
}
