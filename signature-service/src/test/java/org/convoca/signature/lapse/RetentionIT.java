package org.convoca.signature.lapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CallFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.convoca.signature.testing.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Half a year after a call and its week, nobody of it can be written to, and its roll is what it was. */
@ServiceTest
class RetentionIT {

    /** Of a week whose last day is 30 June 2027: half a year after that day is over everywhere. */
    private static final Instant FORGOTTEN = Instant.parse("2027-12-31T12:00:00Z");

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MovableClock clock;

    @Autowired
    Retention retention;

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    @Test
    void erasesTheContactsOfACallThatIsLongOverAndKeepsItsRoll() throws Exception {
        var fixture = aCall();
        var call = fixture.sentOut(api);
        var first = mailroom.confirmed(aForm().by("Una"), call);
        mailroom.confirmed(aForm().by("Otra").contact("otra@example.org"), call);
        var before = roll(call);
        ends(call, fixture);

        runAt(FORGOTTEN.minusSeconds(1));
        assertThat(mailroom.recipient(first, "published").path("found").asBoolean())
                .isTrue();
        runAt(FORGOTTEN);

        assertThat(roll(call)).isEqualTo(before);
        assertThat(ledger.signatures(call, "published"))
                .hasSize(2)
                .allSatisfy(kept -> assertThat(kept.toJson()).doesNotContain("sealed", "lookup"));
        assertThat(ledger.facts("convoca.signatures", first))
                .containsExactly("received", "confirmed", "published", "contact-erased");
    }

    @Test
    void letsWhatNobodyDecidedAboutLapse() throws Exception {
        var fixture = aCall().reviewed("before");
        var call = fixture.sentOut(api);
        var id = mailroom.confirmed(aForm(), call);
        ends(call, fixture);

        runAt(FORGOTTEN);

        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "confirmed", "expired");
        assertThat(ledger.signatures(call, "expired").getFirst().toJson()).doesNotContain("sealed", "lookup");
    }

    @Test
    void forgetsNobodyWhileACallIsOpen() throws Exception {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        runAt(FORGOTTEN.plus(Duration.ofDays(400)));

        assertThat(mailroom.recipient(id, "published").path("found").asBoolean())
                .isTrue();
    }

    private void ends(String call, CallFixture fixture) {
        var answer = api.put(
                "operator", "/internal/calls/" + call, fixture.in("closed").body());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** As several instances would. */
    private void runAt(Instant time) throws Exception {
        clock.advance(Duration.between(clock.instant(), time));
        Together.times(3, () -> {
            retention.run();
            return "";
        });
        clock.reset();
    }

    private Map<String, Object> roll(String call) {
        var answer = api.get("gateway", "/api/v1/calls/" + call + "/roll").json();
        return Map.of(
                "total",
                answer.path("total").asInt(),
                "items",
                answer.path("items").toString());
    }
}
