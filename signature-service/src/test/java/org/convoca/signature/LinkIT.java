package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.convoca.signature.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LinkIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    private String signed(String call) {
        return aForm().sign(api, call).json().path("id").asString();
    }

    @Test
    void looksAtALinkTwentyTimesAndChangesNothing() {
        var call = aCall().sentOut(api);
        var id = signed(call);
        var token = mailroom.token(id, "confirm", "confirm");
        var facts = ledger.facts("convoca.signatures", id);
        var before = ledger.signatures(call);

        for (var n = 0; n < 20; n++) {
            assertThat(mailroom.inspect("confirm", token).path("state").asString())
                    .isEqualTo("valid");
        }

        assertThat(ledger.signatures(call)).isEqualTo(before);
        assertThat(ledger.facts("convoca.signatures", id)).isEqualTo(facts);
        assertThat(mailroom.outcome("confirm", token)).isEqualTo("published");
    }

    @Test
    void showsWhatALinkIsAboutAndNothingOfTheContact() {
        var call = aCall().sentOut(api);
        var inspection = mailroom.inspect("confirm", mailroom.token(signed(call), "confirm", "confirm"));

        assertThat(inspection.path("purpose").asString()).isEqualTo("confirm");
        assertThat(inspection.path("call").path("slug").asString()).isEqualTo(call);
        assertThat(inspection.path("call").path("title").asString()).isEqualTo("Semana de acción");
        assertThat(inspection.path("organisation").path("name").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(inspection.path("organisation").path("territory").asString()).isEqualTo("AR");
        assertThat(inspection.path("organisation").path("region").asString()).isEqualTo("americas");
        assertThat(inspection.path("locale").asString()).isEqualTo("es");
        assertThat(inspection.path("status").asString()).isEqualTo("awaiting-confirmation");
        assertThat(inspection.toString()).doesNotContain("Ana", "ana@example.org");
    }

    @Test
    void letsOneOfFiftySimultaneousConfirmationsSucceed() throws Exception {
        var id = signed(aCall().sentOut(api));
        var token = mailroom.token(id, "confirm", "confirm");

        var outcomes = Together.times(50, () -> mailroom.outcome("confirm", token));

        assertThat(outcomes).filteredOn("published"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("already-confirmed"::equals).hasSize(49);
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed", "published");
        assertThat(mailroom.inspect("confirm", token).path("state").asString()).isEqualTo("used");
    }

    @Test
    void letsOneOfConfirmingAndDisowningWin() throws Exception {
        var id = signed(aCall().sentOut(api));
        var recipient = mailroom.recipient(id, "confirm");

        Together.all(List.of(
                () -> mailroom.outcome("confirm", Mailroom.token(recipient, "confirm")),
                () -> mailroom.outcome("disown", Mailroom.token(recipient, "disown"))));

        assertThat(ledger.facts("convoca.signatures", id))
                .isIn(List.of("received", "confirmed", "published"), List.of("received", "disowned"));
    }

    @ParameterizedTest
    @CsvSource({"confirm, disown", "disown, confirm", "confirm, withdraw"})
    void doesNotTakeALinkForAnotherPurpose(String link, String purpose) {
        var id = signed(aCall().sentOut(api));
        var token = mailroom.token(id, "confirm", link);

        var answer = mailroom.follow(purpose, token);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/not-found");
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "${7*7}", "{\"$ne\":null}", "ñ"})
    void doesNotTakeAForgedToken(String token) {
        for (var link : new String[] {"confirm", "disown", "withdraw"}) {
            assertThat(mailroom.follow(link, token).status()).isEqualTo(404);
        }
        assertThat(mailroom.inspect("confirm", token).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void doesNotTakeATokenWithAFlippedLetter() {
        var token = mailroom.token(signed(aCall().sentOut(api)), "confirm", "confirm");
        var flipped = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        assertThat(mailroom.follow("confirm", flipped).status()).isEqualTo(404);
    }

    @Test
    void doesNotTakeSomethingElseThanAToken() {
        assertThat(api.post("gateway", "/internal/links/confirm", Map.of("token", Map.of("$ne", 1)))
                        .status())
                .isEqualTo(400);
        assertThat(api.post("gateway", "/internal/links/confirm", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void keepsNoTokenThatCouldBeUsed() {
        var recipient = mailroom.recipient(signed(aCall().sentOut(api)), "confirm");

        assertThat(ledger.everything())
                .doesNotContain(Mailroom.token(recipient, "confirm"), Mailroom.token(recipient, "disown"));
    }

    @Test
    void waitsForReviewWhereTheCallWantsIt() {
        var call = aCall().reviewed("before").sentOut(api);
        var id = signed(call);
        var token = mailroom.token(id, "confirm", "confirm");

        assertThat(mailroom.outcome("confirm", token)).isEqualTo("awaiting-review");
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed");
        assertThat(ledger.signatures(call, "awaiting-review")).hasSize(1);
    }

    @Test
    void erasesTheContactWhoSaysThatItWasNotThem() {
        var call = aCall().sentOut(api);
        var id = signed(call);
        var recipient = mailroom.recipient(id, "confirm");

        assertThat(mailroom.outcome("disown", Mailroom.token(recipient, "disown")))
                .isEqualTo("disowned");

        assertThat(mailroom.outcome("disown", Mailroom.token(recipient, "disown")))
                .isEqualTo("already-disowned");
        assertThat(mailroom.outcome("confirm", Mailroom.token(recipient, "confirm")))
                .isEqualTo("gone");
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "disowned");
        var state = ledger.signatures(call, "disowned").getFirst().get("state", Document.class);
        assertThat(state).doesNotContainKeys("contact", "keys");
        assertThat(mailroom.recipient(id, "confirm").path("found").asBoolean()).isFalse();
    }

    @Test
    void letsTheOrganisationSignAgainAfterItWasDisowned() {
        var call = aCall().sentOut(api);
        mailroom.outcome("disown", mailroom.token(signed(call), "confirm", "disown"));

        var id = mailroom.confirmed(aForm(), call);

        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed", "published");
    }

    @Test
    void takesASignatureBackOnceAndFreesItsPlace() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);
        var token = mailroom.token(id, "published", "withdraw");

        assertThat(mailroom.outcome("withdraw", token)).isEqualTo("withdrawn");

        assertThat(mailroom.outcome("withdraw", token)).isEqualTo("already-withdrawn");
        assertThat(ledger.facts("convoca.signatures", id))
                .containsExactly("received", "confirmed", "published", "withdrawn");
        assertThat(mailroom.recipient(id, "withdrawn").path("found").asBoolean())
                .isTrue();
        assertThat(mailroom.recipient(id, "published").path("found").asBoolean())
                .isFalse();
        mailroom.confirmed(aForm(), call);
        assertThat(ledger.signatures(call, "published")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ASOCIACION  VECINAL LA RIBERA, AR, duplicate",
        "Asociación Vecinal «La Ribera», AR, duplicate",
        "Asociación Vecinal La Ribera, UY, published",
        "Asociación Vecinal La Rivera, AR, published",
    })
    void pointsASecondSignatureOfAnOrganisationToItsFirst(String name, String territory, String outcome) {
        var call = aCall().sentOut(api);
        var second = aForm().by(name)
                .organisation("territory", territory)
                .contact("eva@example.org")
                .sign(api, call)
                .json()
                .path("id")
                .asString();
        var first = mailroom.confirmed(aForm(), call);

        assertThat(mailroom.outcome("confirm", mailroom.token(second, "confirm", "confirm")))
                .isEqualTo(outcome);

        if (outcome.equals("duplicate")) {
            var state = ledger.signatures(call, "duplicate").getFirst().get("state", Document.class);
            assertThat(state.getString("first")).isEqualTo(first);
            assertThat(mailroom.recipient(second, "already-signed")
                            .path("links")
                            .propertyNames())
                    .containsExactly("roll");
        }
    }

    @Test
    void takesTheSameAcronymForTheSameOrganisation() {
        var call = aCall().sentOut(api);
        var second = aForm().by("Otro nombre")
                .organisation("acronym", "avr")
                .contact("eva@example.org")
                .sign(api, call)
                .json()
                .path("id")
                .asString();
        mailroom.confirmed(aForm().organisation("acronym", "AVR"), call);

        assertThat(mailroom.outcome("confirm", mailroom.token(second, "confirm", "confirm")))
                .isEqualTo("duplicate");
    }

    @Test
    void pausesConfirmationsWhileTheCallIsSuspended() {
        var fixture = aCall();
        var call = fixture.sentOut(api);
        var token = mailroom.token(signed(call), "confirm", "confirm");
        api.put("operator", "/internal/calls/" + call, fixture.in("suspended").body());

        assertThat(mailroom.outcome("confirm", token)).isEqualTo("call-not-open");

        api.put("operator", "/internal/calls/" + call, fixture.in("open").body());
        assertThat(mailroom.outcome("confirm", token)).isEqualTo("published");
    }

    @Test
    void confirmsAfterTheCallHasClosedWhatWasSignedInTime() {
        var fixture = aCall();
        var call = fixture.sentOut(api);
        var token = mailroom.token(signed(call), "confirm", "confirm");

        api.put("operator", "/internal/calls/" + call, fixture.in("closed").body());

        assertThat(aForm().by("Tarde").sign(api, call).status()).isEqualTo(409);
        assertThat(mailroom.outcome("confirm", token)).isEqualTo("published");
    }
}
