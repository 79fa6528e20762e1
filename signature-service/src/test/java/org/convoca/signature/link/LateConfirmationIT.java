package org.convoca.signature.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LateConfirmationIT {

    /** That take effect by themselves. */
    private static final int A_FEW = 25;

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MovableClock clock;

    @Autowired
    Confirming confirming;

    @Autowired
    MeterRegistry meters;

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    @Test
    void holdsAMassOfStoredUpSignaturesForAReviewerAndTellsTheOperator() {
        var call = aCall().sentOut(api);
        var tokens = IntStream.range(0, A_FEW + 2)
                .mapToObj(n -> aForm().by("Grupo " + n)
                        .contact("g" + n + "@example.org")
                        .sign(api, call))
                .map(answer -> answer.json().path("id").asString())
                .map(id -> mailroom.token(id, "confirm", "confirm"))
                .toList();
        assertThat(mailroom.outcome("confirm", tokens.getFirst())).isEqualTo("published");
        var before = held();
        // To noon of a day, since the few are those of one day.
        var noon = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(4 * 24 + 12));
        clock.advance(Duration.between(clock.instant(), noon));

        tokens.stream().skip(1).forEach(token -> confirming.confirm(token).orElseThrow());

        assertThat(ledger.signatures(call, "published")).hasSize(A_FEW + 1);
        assertThat(ledger.signatures(call, "awaiting-review")).hasSize(1);
        assertThat(held()).isEqualTo(before + 1);
    }

    private double held() {
        return meters.get("convoca.confirmations.late")
                .tag("outcome", "held")
                .counter()
                .count();
    }
}
