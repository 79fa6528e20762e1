package org.convoca.signature.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aConvener;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

/** Signatures that belong together go off the roll together, and come back together. */
@ServiceTest
class RemovalIT {

    private static final Map<String, Object> ONE_HAND = Map.of("domain", "one-hand.example.org", "name", "grupo");

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MovableClock clock;

    @Autowired
    Removing removing;

    private String call;
    private CoordinatorFixture convener;

    @BeforeEach
    void aRollWithThreeOfOneHand() {
        call = aCall().sentOut(api);
        convener = aConvener(api);
        for (var n = 0; n < 3; n++) {
            mailroom.confirmed(aForm().by("Grúpo " + n).contact("a" + n + "@mail.one-hand.example.org"), call);
        }
        mailroom.confirmed(aForm().by("Grupo de otra gente").contact("ana@example.org"), call);
        mailroom.confirmed(aForm().by("Otra").contact("b@one-hand.example.org"), call);
    }

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    @Test
    void showsFirstAndTakesOffTheRollWhatWasSeen() {
        var preview = post("/preview", ONE_HAND).json();
        assertThat(preview.path("count").asInt()).isEqualTo(3);
        assertThat(preview.path("items").findValuesAsString("name"))
                .containsExactlyInAnyOrder("Grúpo 0", "Grúpo 1", "Grúpo 2");
        assertThat(total()).isEqualTo(5);

        assertThat(remove(4).status()).as("somebody else has come").isEqualTo(409);
        assertThat(remove(3).status()).isEqualTo(202);

        await().atMost(Duration.ofSeconds(30)).until(() -> state().equals("removed"));
        assertThat(ledger.signatures(call, "invalidated")).hasSize(3);
        await().atMost(Duration.ofSeconds(30)).until(() -> total() == 2);
    }

    @Test
    void putsAllBackWithTheirContactsUnlessTheOrganisationStandsThereAgain() throws Exception {
        remove(3);
        await().atMost(Duration.ofSeconds(30)).until(() -> state().equals("removed"));
        mailroom.confirmed(aForm().by("Grúpo 1").contact("again@example.org"), call);

        assertThat(post("/" + id() + "/undo", Map.of()).status()).isEqualTo(202);
        Together.times(3, () -> {
            removing.run();
            return "";
        });

        await().atMost(Duration.ofSeconds(30)).until(() -> state().equals("restored"));
        assertThat(ledger.signatures(call, "published")).hasSize(5);
        var back = ledger.signatures(call, "published").stream()
                .filter(document -> document.toJson().contains("Grúpo 0"))
                .findFirst()
                .orElseThrow()
                .getString("_id");
        assertThat(mailroom.recipient(back, "published").path("found").asBoolean())
                .isTrue();
        assertThat(ledger.facts("convoca.signatures", back))
                .containsExactly("received", "confirmed", "published", "invalidated", "published");
        assertThat(post("/" + id() + "/undo", Map.of()).status())
                .as("twice is safe")
                .isEqualTo(202);
    }

    @Test
    void isForConvenersOfTheCallAndNeedsAReason() {
        var order = new HashMap<String, Object>(Map.of("selection", ONE_HAND, "reason", " ", "count", 3));
        assertThat(post("", order).status()).isEqualTo(422);
        assertThat(post("/preview", Map.of("withoutEvidence", true)).status()).isEqualTo(422);

        convener = aCoordinator(api);
        assertThat(post("/preview", ONE_HAND).status()).isEqualTo(404);
        convener = aConvener(api).forCall("another-call");
        assertThat(post("/preview", ONE_HAND).status()).isEqualTo(404);
    }

    private Api.Answer remove(int seen) {
        return post("", Map.of("selection", ONE_HAND, "reason", "De una mano.", "count", seen));
    }

    private Api.Answer post(String path, Map<String, ?> body) {
        return convener.post("/internal/calls/" + call + "/removals" + path, body);
    }

    private String state() {
        return convener.get("/internal/calls/" + call + "/removals")
                .json()
                .at("/items/0/state")
                .asString();
    }

    private String id() {
        return convener.get("/internal/calls/" + call + "/removals")
                .json()
                .at("/items/0/id")
                .asString();
    }

    private int total() {
        return api.get("gateway", "/api/v1/calls/" + call + "/roll")
                .json()
                .path("total")
                .asInt();
    }
}
