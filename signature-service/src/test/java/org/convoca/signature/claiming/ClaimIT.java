package org.convoca.signature.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.claiming.ClaimFixture.aClaim;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.convoca.signature.testing.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** From the form to the coordinator: how a claim is made, confirmed, disowned and forgotten. */
@ServiceTest
class ClaimIT {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MovableClock clock;

    @Autowired
    Signatures signatures;

    @Autowired
    ClaimLapse lapse;

    @Autowired
    MongoTemplate mongo;

    private Signatory signatory;

    @BeforeEach
    void importASignatory() {
        signatory = Signatory.importedTo(signatures, aCall().sentOut(api));
    }

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    private static String id(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(202);
        return answer.json().path("id").asString();
    }

    private Document stateOf(String claim) {
        return mongo.findById(claim, Document.class, "claims").get("state", Document.class);
    }

    @Test
    void isWrittenToAndWaitsForACoordinatorOnceConfirmed() {
        var id = id(aClaim().with("post", "example.org/who-we-are").made(api, signatory));
        var recipient = mailroom.claimant(id, "claim-confirm");

        assertThat(recipient.path("email").asString()).isEqualTo("ana@example.com");
        assertThat(recipient.path("locale").asString()).isEqualTo("pt");
        assertThat(recipient.path("organisation").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(recipient.path("links").path("disown").asString()).startsWith("/claim/disown/");
        assertThat(recipient.path("expiresAt").asString()).isNotEmpty();
        var token = Mailroom.token(recipient, "confirm");
        for (var n = 0; n < 5; n++) {
            assertThat(mailroom.inspectClaim("confirm", token).path("state").asString())
                    .isEqualTo("valid");
        }

        var confirmed = mailroom.followClaim("confirm", token).json();

        assertThat(confirmed.path("outcome").asString()).isEqualTo("awaiting-review");
        assertThat(confirmed.path("organisation").path("name").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(confirmed.path("locale").asString()).isEqualTo("pt");
        assertThat(mailroom.followClaim("confirm", token).json().path("outcome").asString())
                .isEqualTo("already-confirmed");
        assertThat(ledger.facts("convoca.claims", id)).containsExactly("received", "confirmed");
        assertThat(ledger.facts("convoca.signatures", signatory.id().toString()))
                .containsExactly("published");
    }

    @Test
    void showsNothingOfTheClaimantToWhoeverFollowsTheLink() {
        var id = id(aClaim().made(api, signatory));
        var token = Mailroom.token(mailroom.claimant(id, "claim-confirm"), "confirm");

        assertThat(mailroom.inspectClaim("confirm", token).toString()).doesNotContain("Ana", "example.com");
    }

    @Test
    void leavesNoPersonalDataInDocumentsOrEvents() {
        var id = id(aClaim().with("message", "Llámeme al 600 100 200").made(api, signatory));
        assertThat(ledger.facts("convoca.claims", id)).containsExactly("received");

        assertThat(ledger.everything()).doesNotContain("Ana Pérez", "example.com", "600 100 200");
        assertThat(ledger.about("convoca.claims", signatory.call()).toString())
                .doesNotContain("Ana Pérez", "example.com", "600 100 200");
    }

    @Test
    void isTakenOnceFromOneAddressHoweverOftenItIsSent() throws Exception {
        var answers = Together.times(
                8,
                () -> aClaim().made(
                                api,
                                signatory,
                                "Idempotency-Key",
                                UUID.randomUUID().toString()));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        assertThat(ledger.about("convoca.claims", signatory.call())).hasSize(1);
    }

    @Test
    void givesTheSameAnswerToARepeatedRequest() {
        var key = UUID.randomUUID().toString();
        var first = aClaim().made(api, signatory, "Idempotency-Key", key);

        assertThat(new HashSet<>(List.of(
                        first.text(),
                        aClaim().made(api, signatory, "Idempotency-Key", key).text())))
                .hasSize(1);
        assertThat(aClaim().by("eva@example.org")
                        .made(api, signatory, "Idempotency-Key", key)
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource({
        "consent, false, /consent, consent-needed",
        "locale, xx, /locale, unknown-language",
        "post, javascript:alert(1), /post, not-a-web-address",
        "contact, , /contact/name, required"
    })
    void saysWhatIsWrongWithAField(String field, String value, String pointer, String code) {
        var answer = aClaim().with(field, value == null ? Map.of("email", "ana@example.com") : parsed(value))
                .made(api, signatory);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo(code);
        assertThat(ledger.about("convoca.claims", signatory.call())).isEmpty();
    }

    private static Object parsed(String value) {
        return value.equals("false") ? Boolean.FALSE : value;
    }

    @Test
    void takesAMessageOfTwoThousandCharactersAndNoneThatNobodyCanSee() {
        var long2000 = "ñ".repeat(2000);
        assertThat(aClaim().with("message", long2000 + "x").made(api, signatory).status())
                .isEqualTo(422);
        assertThat(aClaim().with("message", "a\u202Eb").made(api, signatory).status())
                .isEqualTo(422);
        assertThat(aClaim().with("message", long2000).made(api, signatory).status())
                .isEqualTo(202);
    }

    @Test
    void isRefusedForASignatoryThatHasAContact() {
        var call = aCall().sentOut(api);
        var signed = mailroom.confirmed(aForm(), call);

        var answer = aClaim().made(api, new Signatory(call, new SignatureId(UUID.fromString(signed))));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("detail").asString()).contains("has a contact already");
        assertThat(ledger.about("convoca.claims", call)).isEmpty();
    }

    @Test
    void isRefusedForWhatDoesNotStandOnTheRollOfThatCall() {
        var elsewhere = new Signatory(aCall().sentOut(api), signatory.id());
        var nowhere = new Signatory(signatory.call(), SignatureId.random());
        var unconfirmed = new Signatory(
                signatory.call(),
                new SignatureId(UUID.fromString(aForm().by("Otra")
                        .sign(api, signatory.call())
                        .json()
                        .path("id")
                        .asString())));

        assertThat(List.of(elsewhere, nowhere, unconfirmed))
                .allSatisfy(
                        other -> assertThat(aClaim().made(api, other).status()).isEqualTo(404));
    }

    @Test
    void isErasedWhenTheOwnerOfTheAddressKnowsNothingOfIt() {
        var id = id(aClaim().with("post", "https://example.org/x").made(api, signatory));
        var recipient = mailroom.claimant(id, "claim-confirm");

        var outcome = mailroom.followClaim("disown", Mailroom.token(recipient, "disown"));

        assertThat(outcome.json().path("outcome").asString()).isEqualTo("disowned");
        assertThat(stateOf(id)).doesNotContainKeys("contact", "key");
        assertThat(stateOf(id).get("application", Document.class)).doesNotContainKey("post");
        assertThat(mailroom.followClaim("confirm", Mailroom.token(recipient, "confirm"))
                        .json()
                        .path("outcome")
                        .asString())
                .isEqualTo("gone");
        assertThat(ledger.facts("convoca.claims", id)).containsExactly("received", "disowned");
    }

    @Test
    void doesNotTakeALinkForAnotherPurposeOrAForgedOne() {
        var id = id(aClaim().made(api, signatory));
        var recipient = mailroom.claimant(id, "claim-confirm");

        assertThat(mailroom.followClaim("disown", Mailroom.token(recipient, "confirm"))
                        .status())
                .isEqualTo(404);
        assertThat(mailroom.follow("confirm", Mailroom.token(recipient, "confirm"))
                        .status())
                .isEqualTo(404);
        assertThat(mailroom.followClaim("confirm", "x").status()).isEqualTo(404);
        assertThat(ledger.facts("convoca.claims", id)).containsExactly("received");
    }

    @Test
    void expiresAfterAWeekWithoutConfirmation() {
        var id = id(aClaim().made(api, signatory));
        var token = Mailroom.token(mailroom.claimant(id, "claim-confirm"), "confirm");

        clock.advance(WEEK);
        lapse.run();
        ledger.about("convoca.claims", signatory.call());
        clock.reset();

        assertThat(ledger.facts("convoca.claims", id)).containsExactly("received", "expired");
        assertThat(stateOf(id)).doesNotContainKeys("contact", "key", "expiresAt");
        assertThat(mailroom.followClaim("confirm", token).json().path("outcome").asString())
                .isEqualTo("expired");
        assertThat(mailroom.claimant(id, "claim-confirm").path("found").asBoolean())
                .isFalse();
    }

    @Test
    void isOfferedOnTheRollWhereNobodyLooksAfterAnEntry() {
        var signed = mailroom.confirmed(aForm().by("Otra organización"), signatory.call());

        assertThat(entry(signatory.id().toString()).path("claimable").asBoolean())
                .isTrue();
        assertThat(entry(signed).has("claimable")).isFalse();
        assertThat(api.get("gateway", "/api/v1/calls/" + signatory.call() + "/roll/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    private JsonNode entry(String id) {
        return api.get("gateway", "/api/v1/calls/" + signatory.call() + "/roll/" + id)
                .json();
    }
}
