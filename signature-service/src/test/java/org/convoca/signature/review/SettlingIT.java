package org.convoca.signature.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.CoordinatorFixture.aReviewer;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CoordinatorFixture;
import org.convoca.signature.testing.FormFixture;
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
import tools.jackson.databind.JsonNode;

@ServiceTest
class SettlingIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MovableClock clock;

    @Autowired
    Effect effect;

    private String call = "";
    private CoordinatorFixture ana;
    private CoordinatorFixture eva;

    @BeforeEach
    void openACall() {
        call = aCall().reviewed("before").sentOut(api);
        ana = aCoordinator(api);
        eva = aReviewer(api);
    }

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @Test
    void publishesAMinuteAfterTheDecisionAndTellsNobodyBefore() {
        var id = waiting(aForm());

        assertThat(ana.publish(id).path("outcome").asString()).isEqualTo("settled");
        effect.run();
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed");

        aMinuteLater();
        aMinuteLater();

        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed", "published");
        assertThat(ana.detail(id).path("details").path("status").asString()).isEqualTo("published");
        assertThat(ana.detail(id).path("evidence").get(0).path("kind").asString())
                .isEqualTo("mail-domain");
    }

    @Test
    void undoesWithoutATraceOutsideUntilTheMinuteIsOver() {
        var id = waiting(aForm());
        ana.publish(id);

        assertThat(eva.delete("/signatures/" + id + "/decision").status()).isEqualTo(204);
        aMinuteLater();

        assertThat(ana.detail(id).path("settled").isNull()).isTrue();
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed");
        assertThat(deeds(id)).containsExactly("undo", "publish");

        ana.publish(id);
        clock.advance(A_MINUTE);
        assertThat(ana.delete("/signatures/" + id + "/decision").status()).isEqualTo(409);
        effect.run();
        assertThat(ana.delete("/signatures/" + id + "/decision").status()).isEqualTo(409);
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("published");
    }

    @Test
    void tellsTheSecondOfTwoCoordinatorsAtOnceWhoSettledItAndWhen() throws Exception {
        var id = waiting(aForm());
        List<Callable<String>> both = List.of(
                () -> ana.publish(id).path("outcome").asString(),
                () -> eva.publish(id).path("outcome").asString());

        assertThat(Together.all(both)).containsExactlyInAnyOrder("settled", "already-settled");

        var late = aReviewer(api).reject(id, Map.of("template", "duplicate"));
        assertThat(late.path("outcome").asString()).isEqualTo("already-settled");
        assertThat(late.path("settled").path("by").asString()).isIn(ana.id(), eva.id());
        assertThat(late.path("settled").path("effectiveAt").asString()).isNotEmpty();

        aMinuteLater();
        var after = ana.publish(id);
        assertThat(after.path("outcome").asString()).isEqualTo("already-settled");
        assertThat(after.path("settled").path("by").asString()).isIn(ana.id(), eva.id());
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed", "published");
    }

    @Test
    void carriesOutOnceWhateverInstancesDoItTogetherAndAfterACrash() throws Exception {
        var id = waiting(aForm());
        ana.publish(id);
        // The instance that took the decision is gone: nobody but the rounds of the others knows of it.
        clock.advance(A_MINUTE);

        Together.times(4, () -> {
            effect.run();
            return true;
        });

        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed", "published");
    }

    @Test
    void needsTwoDifferentReviewersWhereThereIsNoEvidence() {
        var id = waiting(aForm().contact("ana@gmail.com"));

        assertThat(ana.publish(id).path("outcome").asString()).isEqualTo("approved");
        assertThat(ana.publish(id).path("outcome").asString()).isEqualTo("evidence-needed");
        assertThat(ana.detail(id).path("needs").asString()).isEqualTo("nothing");
        aMinuteLater();
        assertThat(ledger.facts("convoca.signatures", id)).doesNotContain("published");

        assertThat(eva.publish(id).path("outcome").asString()).isEqualTo("settled");
        aMinuteLater();
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("published");
        assertThat(deeds(id)).containsExactly("publish", "approve");
    }

    @Test
    void takesBackAYesThatStandsAlone() {
        var id = waiting(aForm().contact("ana@gmail.com"));
        ana.publish(id);

        assertThat(eva.delete("/signatures/" + id + "/decision").status()).isEqualTo(409);
        assertThat(ana.delete("/signatures/" + id + "/decision").status()).isEqualTo(204);

        assertThat(eva.publish(id).path("outcome").asString()).isEqualTo("approved");
    }

    @ParameterizedTest
    @CsvSource({
        "es, Esta organización ya había firmado",
        "en, This organisation has already signed",
        "ar, سبق أن وقّعت هذه المنظمة"
    })
    void rejectsInTheContactsLanguage(String locale, String sentence) {
        var id = waiting(aForm().with("locale", locale));

        ana.reject(id, Map.of("template", "duplicate", "text", "Ver la lista."));
        aMinuteLater();

        assertThat(mailroom.recipient(id, "rejected").path("reason").asString())
                .startsWith(sentence)
                .endsWith("Ver la lista.");
        assertThat(ledger.about("convoca.signatures", call).toString()).doesNotContain("Ver la lista");
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("rejected");
    }

    @Test
    void refusesARejectionThatSaysNothing() {
        var id = waiting(aForm());
        for (var reason : List.of(Map.of(), Map.of("text", " "), Map.of("template", "other"))) {
            var order = Map.of("ids", List.of(id), "decision", "reject", "reason", reason);
            var answer = ana.post("/signatures/decisions", order);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                    .isEqualTo("/reason");
        }
        assertThat(ana.detail(id).path("settled").isNull()).isTrue();
    }

    @Test
    void knowsNothingOfWhatIsOutsideOnesTerritoriesAndCalls() {
        var id = waiting(aForm());
        var reason = Map.of("template", "duplicate");
        for (var other : List.of(ana.forTerritory("BR"), ana.forRegion("europe"), ana.forCall("another-call"))) {
            assertThat(other.get("/signatures/" + id).status()).isEqualTo(404);
            assertThat(other.publish(id).path("outcome").asString()).isEqualTo("not-found");
            assertThat(other.reject(id, reason).path("outcome").asString()).isEqualTo("not-found");
            assertThat(other.delete("/signatures/" + id + "/decision").status()).isEqualTo(404);
            assertThat(other.get("/signatures?call=" + call)
                            .json()
                            .path("total")
                            .asInt())
                    .isZero();
        }
        assertThat(ana.forRegion("americas").get("/signatures/" + id).status()).isEqualTo(200);
        assertThat(api.get("gateway", "/api/v1/coordination/signatures/" + id).status())
                .isEqualTo(403);
    }

    @Test
    void decidesAHundredAtOnceEachForItself() {
        var evident = confirmed(IntStream.range(0, 20), "@example.org");
        var open = confirmed(IntStream.range(20, 40), "@gmail.com");
        var foreign = waiting(aForm().by("Comité do Porto").organisation("territory", "PT"));
        var unconfirmed =
                aForm().by("Sin confirmar").sign(api, call).json().path("id").asString();
        ana.publish(evident.getFirst());
        eva.publish(open.getFirst());
        ana.publish(open.getLast());
        var ids = new ArrayList<>(evident);
        ids.addAll(open);
        ids.addAll(List.of(foreign, unconfirmed));
        IntStream.range(ids.size(), 100).forEach(_ -> ids.add(UUID.randomUUID().toString()));

        var items = ana.post("/signatures/decisions", Map.of("ids", ids, "decision", "publish"))
                .json()
                .path("items");

        assertThat(items.size()).isEqualTo(100);
        assertThat(outcomes(items, 0, 20)).containsOnlyOnce("already-settled").contains("settled");
        assertThat(outcomes(items, 20, 40)).containsOnlyOnce("settled").containsOnlyOnce("evidence-needed");
        assertThat(outcomes(items, 40, 42)).containsExactly("not-found", "not-applicable");
        assertThat(outcomes(items, 42, 100)).containsOnly("not-found");
        ids.add(UUID.randomUUID().toString());
        assertThat(ana.post("/signatures/decisions", Map.of("ids", ids, "decision", "publish"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void letsAContactWithdrawWhatIsSettledButNotYetPublished() {
        var id = waiting(aForm());
        var token = Mailroom.token(mailroom.recipient(id, "already-signed"), "withdraw");
        ana.publish(id);

        assertThat(mailroom.outcome("withdraw", token)).isEqualTo("withdrawn");
        aMinuteLater();

        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed", "withdrawn");
        assertThat(ana.publish(id).path("outcome").asString()).isEqualTo("not-applicable");
    }

    private void aMinuteLater() {
        clock.advance(A_MINUTE);
        effect.run();
        clock.reset();
    }

    private List<String> confirmed(IntStream numbers, String domain) {
        return numbers.mapToObj(n -> waiting(aForm().by("Comité " + n).contact("comite" + n + domain)))
                .toList();
    }

    private static List<String> outcomes(JsonNode items, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at -> items.get(at).path("outcome").asString())
                .toList();
    }

    private List<String> deeds(String id) {
        return ana.detail(id).path("log").values().stream()
                .map(deed -> deed.path("what").asString())
                .toList();
    }

    private String waiting(FormFixture form) {
        return mailroom.confirmed(form, call);
    }
}
