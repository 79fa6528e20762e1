package org.convoca.signature.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.CoordinatorFixture.aReviewer;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CoordinatorFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.OwnerFixture;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An organisation at its own page: what it sees, corrects, takes back and has erased. */
@ServiceTest
class OwnPageIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MovableClock clock;

    private OwnerFixture owner(String id) {
        return OwnerFixture.by(api, mailroom.token(id, "signature-link", "signature"));
    }

    @Test
    void showsItsOwnSignatureAndNothingOfItsContactInFull() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        var view = owner(id).view();

        assertThat(view.path("status").asString()).isEqualTo("published");
        assertThat(view.path("organisation").path("name").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(view.path("address").asString()).isEqualTo("a…@example.org");
        assertThat(whats(view)).containsExactlyInAnyOrder("received", "confirmed", "published");
        assertThat(view.toString()).doesNotContain("Ana", "ana@");
    }

    @Test
    void givesTheWayToItsPageToWhoeverConfirmsAndInTheMailThatFollows() {
        var call = aCall().reviewed("before").sentOut(api);
        var id = aForm().sign(api, call).json().path("id").asString();
        var confirmed = mailroom.follow("confirm", mailroom.token(id, "confirm", "confirm"))
                .json();

        var own = confirmed.path("own").asString();
        assertThat(own).startsWith("/signature/");
        assertThat(OwnerFixture.by(api, own.substring("/signature/".length()))
                        .view()
                        .path("status")
                        .asString())
                .isEqualTo("awaiting-review");
        assertThat(mailroom.inspect("signature", own.substring("/signature/".length()))
                        .path("state")
                        .asString())
                .isEqualTo("valid");
    }

    @Test
    void givesNoWayToThePageToWhoeverFollowsAConfirmationOnceMore() {
        var call = aCall().sentOut(api);
        var id = aForm().sign(api, call).json().path("id").asString();
        var token = mailroom.token(id, "confirm", "confirm");
        mailroom.follow("confirm", token);

        var again = mailroom.follow("confirm", token).json();

        assertThat(again.path("outcome").asString()).isEqualTo("already-confirmed");
        assertThat(again.has("own")).isFalse();
    }

    @Test
    void isForItsContactAlone() {
        var call = aCall().sentOut(api);
        var one = mailroom.confirmed(aForm(), call);
        var other = mailroom.confirmed(aForm().by("Another").contact("zoe@example.org"), call);

        assertThat(owner(one).lookAt(other).status()).isEqualTo(404);
        assertThat(api.get("gateway", "/api/v1/signatures/" + one).status()).isEqualTo(404);
        assertThat(api.get("notification-service", "/api/v1/signatures/" + one).status())
                .isEqualTo(403);
        assertThat(api.post("gateway", "/internal/signature-links/open", Map.of("token", "x".repeat(43)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void changesAtOnceWhatIsReviewedAfterwards() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        var view = owner(id)
                .amend(Map.of(
                        "name", "Asociación Vecinal del Río",
                        "acronym", "AVR",
                        "names", Map.of("eu", "Ibaiko Auzo Elkartea")))
                .json();

        assertThat(view.path("organisation").path("names").path("eu").asString())
                .isEqualTo("Ibaiko Auzo Elkartea");
        assertThat(roll(call).toString()).contains("Asociación Vecinal del Río", "AVR", "Ibaiko Auzo Elkartea");
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("published", "amended");
        var change = view.path("history").get(0);
        assertThat(change.path("what").asString()).isEqualTo("own-amended");
        assertThat(change.path("changes").toString()).contains("names.eu", "Asociación Vecinal La Ribera");
    }

    @Test
    void letsAReviewedNameWaitForACoordinatorButNotItsSpelling() {
        var call = aCall().reviewed("before").sentOut(api);
        var id = mailroom.confirmed(aForm(), call);
        api.post("operator", "/internal/signatures/" + id + "/reviews", Map.of("decision", "publish"));
        var owner = owner(id);

        assertThat(owner.amend(Map.of("name", "ASOCIACION VECINAL La Ribera"))
                        .json()
                        .path("organisation")
                        .path("name")
                        .asString())
                .isEqualTo("ASOCIACION VECINAL La Ribera");
        var asked = owner.amend(Map.of("name", "Somebody Else Entirely")).json();

        assertThat(asked.path("organisation").path("name").asString()).isEqualTo("ASOCIACION VECINAL La Ribera");
        assertThat(asked.path("asked").path("name").asString()).isEqualTo("Somebody Else Entirely");
        assertThat(roll(call).toString()).doesNotContain("Somebody Else");
        assertThat(whats(asked)).contains("own-proposed");
    }

    @Test
    void putsOnTheRollWhatACoordinatorSaysYesToAndNothingElse() {
        var call = aCall().reviewed("before").sentOut(api);
        var id = mailroom.confirmed(aForm(), call);
        mailroom.confirmed(aForm().by("Vecinas de la Plaza").contact("zoe@example.org"), call);
        api.post("operator", "/internal/signatures/" + id + "/reviews", Map.of("decision", "publish"));
        var owner = owner(id);
        var ana = aCoordinator(api).forCall(call);
        owner.amend(Map.of("name", "Somebody Else Entirely"));
        var first = amendment(ana);
        clock.advance(Duration.ofSeconds(1));
        owner.amend(Map.of("name", "Vecinas de la Plasa"));
        var second = amendment(ana);

        assertThat(second.path("before").path("name").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(second.path("hints").get(0).path("code").asString()).isEqualTo("similar-name");
        assertThat(decide(ana, id, first, true)).isEqualTo(409);
        assertThat(decide(aReviewer(api).forCall(call), id, second, true)).isEqualTo(403);
        assertThat(decide(ana.forTerritory("CL"), id, second, true)).isEqualTo(404);
        assertThat(decide(ana, id, second, true)).isEqualTo(204);

        assertThat(roll(call).toString()).contains("Vecinas de la Plasa").doesNotContain("La Ribera");
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("amended");
        assertThat(whats(owner.view())).contains("proposal-accepted");
        assertThat(decide(ana, id, second, false)).isEqualTo(404);
    }

    @Test
    void leavesTheRollAsItIsWhereACoordinatorSaysNo() {
        var call = aCall().reviewed("before").sentOut(api);
        var id = mailroom.confirmed(aForm(), call);
        api.post("operator", "/internal/signatures/" + id + "/reviews", Map.of("decision", "publish"));
        var owner = owner(id);
        var ana = aCoordinator(api).forCall(call);
        owner.amend(Map.of("name", "Somebody Else Entirely"));

        assertThat(decide(ana, id, amendment(ana), false)).isEqualTo(204);

        assertThat(owner.view().has("asked")).isFalse();
        assertThat(whats(owner.view())).contains("proposal-declined");
        assertThat(roll(call).toString()).doesNotContain("Somebody Else");
        assertThat(ana.post("/amendments/" + id + "/decision", Map.of()).status())
                .isEqualTo(422);
    }

    private static JsonNode amendment(CoordinatorFixture whom) {
        return whom.get("/amendments").json().path("items").get(0);
    }

    private static int decide(CoordinatorFixture whom, String id, JsonNode amendment, boolean accept) {
        var body = Map.of("accept", accept, "since", amendment.path("since").asString());
        return whom.post("/amendments/" + id + "/decision", body).status();
    }

    @Test
    void takesBackTheYesesThatAnotherNameGot() {
        var call = aCall().reviewed("before").sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        var view = owner(id).amend(Map.of("name", "Vecinas de La Ribera")).json();

        assertThat(view.path("status").asString()).isEqualTo("awaiting-review");
        assertThat(view.path("organisation").path("name").asString()).isEqualTo("Vecinas de La Ribera");
        assertThat(view.has("asked")).isFalse();
    }

    @Test
    void saysAllThatIsWrongAtOnceAndRefusesWhatIsStaleOrTaken() {
        var call = aCall().sentOut(api);
        mailroom.confirmed(aForm().by("Taken").contact("zoe@example.org"), call);
        var id = mailroom.confirmed(aForm(), call);
        var owner = owner(id);
        var version = owner.view().path("version").asLong();

        var wrong = owner.amend(
                Map.of("name", "", "acronym", "x".repeat(41), "website", "nowhere", "names", Map.of("eu", "\u0007x")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").values().stream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder("/name", "/acronym", "/website", "/names/eu");
        assertThat(owner.amend(Map.of("territory", "BR")).status()).isEqualTo(422);
        assertThat(owner.amend(Map.of("name", "Taken")).status()).isEqualTo(409);
        assertThat(owner.amend(Map.of("name", "One", "version", version)).status())
                .isEqualTo(200);
        assertThat(owner.amend(Map.of("name", "Two", "version", version)).status())
                .isEqualTo(409);
    }

    @Test
    void isTakenBackOnceAndStaysVisibleToItsContact() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);
        var owner = owner(id);

        assertThat(owner.withdraw().json().path("status").asString()).isEqualTo("withdrawn");
        assertThat(owner.withdraw().status()).isEqualTo(200);

        assertThat(roll(call).path("items").isEmpty()).isTrue();
        assertThat(ledger.facts("convoca.signatures", id)).containsOnlyOnce("withdrawn");
        assertThat(whats(owner.view())).containsOnlyOnce("own-withdrawn");
    }

    @Test
    void forgetsItsContactAndStaysOnTheRoll() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);
        var owner = owner(id);
        var earlier = mailroom.recipient(id, "published");

        assertThat(owner.erase().status()).isEqualTo(204);

        assertThat(owner.look().status()).isEqualTo(404);
        assertThat(roll(call).path("items").size()).isEqualTo(1);
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("contact-erased");
        assertThat(mailroom.recipient(id, "signature-link").path("found").asBoolean())
                .isFalse();
        assertThat(mailroom.outcome("withdraw", Mailroom.token(earlier, "withdraw")))
                .isEqualTo("gone");
    }

    private JsonNode roll(String call) {
        return api.get("gateway", "/api/v1/calls/" + call + "/roll").json();
    }

    static List<String> whats(JsonNode view) {
        return view.path("history").values().stream()
                .map(entry -> entry.path("what").asString())
                .toList();
    }
}
