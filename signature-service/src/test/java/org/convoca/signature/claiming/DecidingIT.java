package org.convoca.signature.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.claiming.ClaimFixture.aClaim;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.CoordinatorFixture.aReviewer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CoordinatorFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.convoca.signature.testing.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Claims before coordinators: evidence, decisions, rivals, and a crash between the two writes of accepting. */
@ServiceTest
class DecidingIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

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
    Claims claims;

    @Autowired
    Accepting accepting;

    @Autowired
    CarryingOut carryingOut;

    @Autowired
    ClaimLapse lapse;

    @Autowired
    ReturningClaims returning;

    @Autowired
    MongoTemplate mongo;

    private Signatory signatory;
    private CoordinatorFixture coordinator;

    @BeforeEach
    void importASignatory() {
        signatory = Signatory.importedTo(signatures, aCall().sentOut(api));
        coordinator = aCoordinator(api);
    }

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    /** At the organisation's own mail domain, which is evidence. */
    private String claimed() {
        return aClaim().by("ana@mail.example.org").confirmed(api, mailroom, signatory);
    }

    private String rival() {
        return aClaim().by("eva@example.com").confirmed(api, mailroom, signatory);
    }

    private static JsonNode decide(CoordinatorFixture who, String claim, String decision, Map<String, ?> reason) {
        return who.post("/claims/decisions", Map.of("ids", List.of(claim), "decision", decision, "reason", reason))
                .json()
                .path("items")
                .path(0);
    }

    private static String accept(CoordinatorFixture who, String claim) {
        return decide(who, claim, "accept", Map.of()).path("outcome").asString();
    }

    private void takeEffect() {
        clock.advance(MINUTE);
        carryingOut.run();
        returnOnceAllIsSent();
    }

    /** What waits in an outbox is due by the clock that it was written by. */
    private void returnOnceAllIsSent() {
        ledger.about("convoca.claims", signatory.call());
        clock.reset();
    }

    private JsonNode detail(String claim) {
        return coordinator.get("/claims/" + claim).json();
    }

    private Document contactOfTheSignatory() {
        return mongo.findById(signatory.id().toString(), Document.class, "signatures")
                .get("state", Document.class)
                .get("contact", Document.class);
    }

    @Test
    void makesTheClaimantTheContactAMinuteLaterAndTellsThem() {
        var id = claimed();

        assertThat(accept(coordinator, id)).isEqualTo("settled");
        carryingOut.run();
        assertThat(contactOfTheSignatory()).isNull();
        assertThat(ledger.facts("convoca.claims", id)).containsExactly("received", "confirmed");
        takeEffect();

        assertThat(ledger.facts("convoca.claims", id)).containsExactly("received", "confirmed", "accepted");
        assertThat(ledger.facts("convoca.signatures", signatory.id().toString()))
                .containsExactly("published", "claimed");
        var written = mailroom.recipient(signatory.id().toString(), "invited");
        assertThat(written.path("email").asString()).isEqualTo("ana@mail.example.org");
        assertThat(written.path("locale").asString()).isEqualTo("pt");
        assertThat(mailroom.claimant(id, "claim-accepted").path("name").asString())
                .isEqualTo("Ana Pérez");
        assertThat(api.get("gateway", "/api/v1/calls/" + signatory.call() + "/roll/" + signatory.id())
                        .json()
                        .has("claimable"))
                .isFalse();
    }

    @Test
    void finishesAfterACrashBetweenTheTwoWrites() {
        var id = claimed();
        accept(coordinator, id);
        var waiting = (Claim.AwaitingReview)
                claims.find(new ClaimId(UUID.fromString(id))).orElseThrow().state();
        assertThat(accepting.giveContact(waiting)).isTrue();
        var contact = contactOfTheSignatory();

        takeEffect();
        takeEffect();

        assertThat(ledger.facts("convoca.claims", id)).containsExactly("received", "confirmed", "accepted");
        assertThat(ledger.facts("convoca.signatures", signatory.id().toString()))
                .containsExactly("published", "claimed");
        assertThat(contactOfTheSignatory()).isEqualTo(contact);
    }

    @Test
    void isCarriedOutOnceByManyInstances() throws Exception {
        var id = claimed();
        accept(coordinator, id);
        clock.advance(MINUTE);

        Together.times(8, () -> {
            carryingOut.run();
            return true;
        });

        returnOnceAllIsSent();
        assertThat(ledger.facts("convoca.claims", id)).containsExactly("received", "confirmed", "accepted");
        assertThat(ledger.facts("convoca.signatures", signatory.id().toString()))
                .containsExactly("published", "claimed");
    }

    @Test
    void canBeUndoneWithinTheMinuteOnly() {
        var id = claimed();
        accept(coordinator, id);

        assertThat(coordinator.delete("/claims/" + id + "/decision").status()).isEqualTo(204);
        takeEffect();
        assertThat(contactOfTheSignatory()).isNull();
        assertThat(detail(id).path("settled").isNull()).isTrue();

        accept(coordinator, id);
        takeEffect();
        assertThat(coordinator.delete("/claims/" + id + "/decision").status()).isEqualTo(409);
        assertThat(detail(id)
                        .path("log")
                        .valueStream()
                        .map(entry -> entry.path("what").asString()))
                .containsExactly("accept", "undo", "accept");
    }

    @Test
    void needsEvidenceOrTwoReviewers() {
        var id = rival();
        var first = aReviewer(api);

        assertThat(accept(first, id)).isEqualTo("approved");
        assertThat(accept(first, id)).isEqualTo("evidence-needed");
        assertThat(accept(aReviewer(api), id)).isEqualTo("settled");
    }

    @Test
    void isConvincedByWhatAReviewerFound() {
        var id = rival();
        var post = Map.of("kind", "public-post", "url", "https://example.org/quienes-somos");

        assertThat(coordinator.post("/claims/" + id + "/evidence", post).status())
                .isEqualTo(204);
        assertThat(coordinator
                        .post("/claims/" + id + "/evidence", Map.of("kind", "reviewer-word", "note", "Conozco a Eva."))
                        .status())
                .isEqualTo(204);

        assertThat(detail(id).path("evidence").path(1).path("note").asString()).isEqualTo("Conozco a Eva.");
        assertThat(ledger.everything()).doesNotContain("Conozco a Eva.");
        assertThat(accept(aReviewer(api), id)).isEqualTo("settled");
    }

    @Test
    void doesNotTakeEvidenceThatProvesNothing() {
        var id = rival();
        for (var given : List.<Map<String, String>>of(
                Map.of(),
                Map.of("kind", "public-post"),
                Map.of("kind", "letter"),
                Map.of("kind", "reviewer-word", "note", " "),
                Map.of("kind", "mail-domain"),
                Map.of("kind", "vouched"))) {
            assertThat(coordinator.post("/claims/" + id + "/evidence", given).status())
                    .isEqualTo(422);
        }
    }

    @Test
    void showsRivalsSideBySideAndRefusesOneWithAReason() {
        var id = claimed();
        var other = rival();

        assertThat(detail(id)
                        .path("details")
                        .path("rivals")
                        .valueStream()
                        .map(shown -> shown.path("id").asString()))
                .containsExactly(other);
        assertThat(detail(other)
                        .path("hints")
                        .valueStream()
                        .map(hint -> hint.path("code").asString()))
                .containsExactly("rival-claim");
        accept(coordinator, id);
        decide(coordinator, other, "reject", Map.of("template", "no-authority", "text", "Lo lleva Ana."));
        takeEffect();

        assertThat(ledger.facts("convoca.claims", other)).containsExactly("received", "confirmed", "rejected");
        var told = mailroom.claimant(other, "claim-rejected");
        assertThat(told.path("email").asString()).isEqualTo("eva@example.com");
        assertThat(told.path("reason").asString()).endsWith("Lo lleva Ana.").hasSizeGreaterThan(15);
        assertThat(told.path("links").path("roll").asString()).startsWith("/pt/calls/");
    }

    @Test
    void refusesASecondAcceptOnceTheSignatoryHasAContact() {
        var id = claimed();
        var other = rival();
        coordinator.post("/claims/" + other + "/evidence", Map.of("kind", "letter", "note", "Carta."));
        accept(coordinator, id);
        takeEffect();

        assertThat(accept(coordinator, other)).isEqualTo("not-applicable");
        assertThat(detail(other).path("hints").path(0).path("code").asString()).isEqualTo("has-contact");
        var again = decide(aCoordinator(api), id, "accept", Map.of());
        assertThat(again.path("outcome").asString()).isEqualTo("already-settled");
        assertThat(again.path("settled").path("by").asString()).isEqualTo(coordinator.id());
    }

    @Test
    void letsTheLoserOfTwoAcceptsWithinAMinuteWaitAgain() {
        var id = claimed();
        var other = rival();
        coordinator.post("/claims/" + other + "/evidence", Map.of("kind", "letter", "note", "Carta."));
        accept(coordinator, id);
        accept(coordinator, other);

        takeEffect();

        assertThat(List.of(
                        ledger.facts("convoca.claims", id).size(),
                        ledger.facts("convoca.claims", other).size()))
                .containsExactlyInAnyOrder(3, 2);
        assertThat(ledger.facts("convoca.signatures", signatory.id().toString()))
                .containsExactly("published", "claimed");
    }

    @Test
    void tellsWhoConfirmsAfterARivalWasAcceptedThatACoordinatorLooksAtBoth() {
        var late = aClaim().by("eva@example.com")
                .made(api, signatory)
                .json()
                .path("id")
                .asString();
        accept(coordinator, claimed());
        takeEffect();

        var token = Mailroom.token(mailroom.claimant(late, "claim-confirm"), "confirm");
        assertThat(mailroom.followClaim("confirm", token).json().path("outcome").asString())
                .isEqualTo("contested");
        assertThat(detail(late).path("status").isMissingNode()).isTrue();
        assertThat(detail(late).path("hints").path(0).path("code").asString()).isEqualTo("has-contact");
        assertThat(aClaim().by("leo@example.com").made(api, signatory).status()).isEqualTo(409);
    }

    @Test
    void tellsNoReasonOfNothingAndDecidesNothingWithoutOne() {
        var id = claimed();
        var answer = coordinator.post("/claims/decisions", Map.of("ids", List.of(id), "decision", "reject"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/reason");
        assertThat(coordinator
                        .post("/claims/decisions", Map.of("ids", List.of(id), "decision", "publish"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void saysToTheSecondCoordinatorThatTheFirstSettledIt() {
        var id = claimed();
        accept(coordinator, id);

        var second = decide(aCoordinator(api), id, "reject", Map.of("template", "no-authority"));

        assertThat(second.path("outcome").asString()).isEqualTo("already-settled");
        assertThat(second.path("settled").path("by").asString()).isEqualTo(coordinator.id());
        assertThat(second.path("settled").path("decision").asString()).isEqualTo("accept");
    }

    @Test
    void isNotThereForCoordinatorsOfElsewhere() {
        var id = claimed();
        for (var stranger : List.of(
                coordinator.forTerritory("CL"), coordinator.forRegion("europe"), coordinator.forCall("another"))) {
            assertThat(stranger.get("/claims/" + id).status()).isEqualTo(404);
            assertThat(accept(stranger, id)).isEqualTo("not-found");
            assertThat(stranger.delete("/claims/" + id + "/decision").status()).isEqualTo(404);
            assertThat(stranger.post("/claims/" + id + "/evidence", Map.of("kind", "letter", "note", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.put("/claims/" + id + "/assignee", Map.of("coordinator", coordinator.id()))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.get("/claims?call=" + signatory.call()).json().path("items"))
                    .isEmpty();
        }
        assertThat(api.get("gateway", "/api/v1/coordination/claims").status()).isEqualTo(403);
        assertThat(coordinator.forRegion("americas").get("/claims/" + id).status())
                .isEqualTo(200);
    }

    @Test
    void listsWhatWaitsPageByPageAndWhoseItIs() {
        var id = claimed();
        var other = rival();
        assertThat(coordinator
                        .put("/claims/" + other + "/assignee", Map.of("coordinator", coordinator.id()))
                        .status())
                .isEqualTo(204);

        var first = coordinator.get("/claims?limit=1&call=" + signatory.call()).json();
        var second = coordinator
                .get("/claims?limit=1&call=" + signatory.call() + "&after="
                        + first.path("next").asString())
                .json();
        var mine = coordinator.get("/claims?mine=true&call=" + signatory.call()).json();

        assertThat(first.path("total").asInt()).isEqualTo(2);
        assertThat(first.path("items").path(0).path("id").asString()).isEqualTo(id);
        assertThat(first.path("items").path(0).path("kind").asString()).isEqualTo("claim");
        assertThat(first.path("items").path(0).path("title").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(second.path("items").path(0).path("id").asString()).isEqualTo(other);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(mine.path("items").valueStream().map(item -> item.path("id").asString()))
                .containsExactly(other);
        assertThat(ledger.facts("convoca.claims", other)).containsExactly("received", "confirmed", "handed-on");
    }

    @Test
    void goesBackToAllWhenWhoeverItWasGivenToIsACoordinatorNoLonger() {
        var id = claimed();
        coordinator.put("/claims/" + id + "/assignee", Map.of("coordinator", coordinator.id()));
        assertThat(detail(id).path("assignee").asString()).isEqualTo(coordinator.id());

        returning.giveBack(UUID.fromString(coordinator.id()));
        returning.giveBack(UUID.fromString(coordinator.id()));

        assertThat(detail(id).path("assignee").isNull()).isTrue();
    }

    @Test
    void isNamedInDigestsAndAmongTheDecisionsByTheSignatory() {
        var id = claimed();
        accept(coordinator, id);

        var outline = api.post("notification-service", "/internal/outlines", Map.of("claims", List.of(id)))
                .json()
                .path("items")
                .path(0);
        assertThat(outline.path("kind").asString()).isEqualTo("claim");
        assertThat(outline.path("title").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(outline.path("waiting").asBoolean()).isFalse();

        var decision = coordinator
                .get("/decisions?call=" + signatory.call())
                .json()
                .path("items")
                .path(0);
        assertThat(decision.path("kind").asString()).isEqualTo("claim");
        assertThat(decision.path("what").asString()).isEqualTo("accept");
        assertThat(decision.path("id").asString()).isEqualTo(id);
    }

    @Test
    void showsTheAddressToCoordinatorsOnly() {
        var id = aClaim().with("message", "Soy la secretaria.")
                .with("post", "https://example.org/quienes-somos")
                .confirmed(api, mailroom, signatory);

        assertThat(detail(id).path("contact").path("email").asString()).isEqualTo("ana@example.com");
        var reviewed = aReviewer(api).get("/claims/" + id).json();
        assertThat(reviewed.path("contact").isNull()).isTrue();
        assertThat(reviewed.path("details").path("claimant").asString()).isEqualTo("Ana Pérez");
        assertThat(reviewed.path("details").path("message").asString()).isEqualTo("Soy la secretaria.");
        assertThat(reviewed.path("details").path("post").asString()).isEqualTo("https://example.org/quienes-somos");
    }

    @Test
    void forgetsTheClaimantsAWeekAfterTheyWereTold() {
        var id = claimed();
        var other = rival();
        accept(coordinator, id);
        decide(coordinator, other, "reject", Map.of("template", "no-authority"));
        takeEffect();

        clock.advance(Duration.ofDays(7).plus(MINUTE));
        lapse.run();
        returnOnceAllIsSent();

        for (var claim : List.of(id, other)) {
            assertThat(mongo.findById(claim, Document.class, "claims").get("state", Document.class))
                    .doesNotContainKeys("contact", "eraseContactAt");
        }
        assertThat(contactOfTheSignatory()).isNotNull();
    }
}
