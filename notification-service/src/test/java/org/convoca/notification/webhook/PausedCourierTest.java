package org.convoca.notification.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.junit.jupiter.api.Test;

/** Without any of its parts, it can only do nothing. */
class PausedCourierTest {

    private static final Switches OFF = one -> one == Switch.WEBHOOKS ? Optional.of(Instant.MAX) : Optional.empty();

    @Test
    void postsNothingWhileWebhooksAreOff() {
        assertThatCode(() -> with(OFF).look()).doesNotThrowAnyException();
        assertThatThrownBy(() -> with(Switches.ALL_ON).look()).isInstanceOf(NullPointerException.class);
    }

    private static Courier with(Switches switches) {
        return new Courier(null, null, null, switches, null, null);
    }
}
