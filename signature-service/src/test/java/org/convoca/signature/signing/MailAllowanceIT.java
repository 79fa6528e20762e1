package org.convoca.signature.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.testing.CallFixture;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.convoca.signature.testing.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MailAllowanceIT {

    @Autowired
    MailAllowance allowance;

    @Autowired
    MovableClock clock;

    private final CallSlug call = new CallSlug(CallFixture.aSlug());
    private final Contact contact = contact();

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    @Test
    void letsFiveOfFiftySimultaneousMailsThrough() throws Exception {
        assertThat(Together.times(50, () -> allowance.take(call, contact)))
                .filteredOn(taken -> taken)
                .hasSize(5);
    }

    @Test
    void countsEachAddressCallAndDayForItself() {
        exhaust();

        assertThat(allowance.take(call, contact())).isTrue();
        assertThat(allowance.take(new CallSlug(CallFixture.aSlug()), contact)).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(allowance.take(call, contact)).isTrue();
    }

    @Test
    void takesBackWhatWasNotUsed() {
        exhaust();

        allowance.giveBack(call, contact);

        assertThat(allowance.take(call, contact)).isTrue();
        assertThat(allowance.take(call, contact)).isFalse();
    }

    private void exhaust() {
        for (var n = 0; n < 5; n++) {
            assertThat(allowance.take(call, contact)).isTrue();
        }
        assertThat(allowance.take(call, contact)).isFalse();
    }

    private static Contact contact() {
        return new Contact(new SealedFields("key", Map.of()), UUID.randomUUID().toString());
    }
}
