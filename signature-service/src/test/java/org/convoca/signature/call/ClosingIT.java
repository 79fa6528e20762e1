package org.convoca.signature.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;

import java.time.Duration;
import java.time.Instant;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ClosingIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    MovableClock clock;

    @Autowired
    Closing closing;

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    @Test
    void closesACallWhenItsPeriodIsOverAndTellsSoOnce() {
        var end = Instant.now().plus(Duration.ofHours(2));
        var call = aCall().closingAt(end.toString()).sentOut(api);

        closing.run();
        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened");
        clock.advance(Duration.ofHours(3));
        closing.run();
        closing.run();

        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened", "closed");
    }

    @Test
    void opensAgainWhenThePeriodIsProlonged() {
        var fixture = aCall().closingAt("2026-02-01T00:00:00Z");
        var call = fixture.sentOut(api);

        api.put("operator", "/internal/calls/" + call, fixture.closingAt(null).body());

        assertThat(ledger.facts("convoca.calls", call)).containsExactly("closed", "opened", "changed");
    }
}
