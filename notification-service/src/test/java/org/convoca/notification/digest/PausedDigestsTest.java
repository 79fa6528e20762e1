package org.convoca.notification.digest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.junit.jupiter.api.Test;

/** Without any of its parts, it can only do nothing. */
class PausedDigestsTest {

    private static final Switches OFF = one -> one == Switch.DIGESTS ? Optional.of(Instant.MAX) : Optional.empty();

    @Test
    void ordersNothingWhileDigestsAreOff() {
        assertThatCode(() -> with(OFF).orderDigests()).doesNotThrowAnyException();
        assertThatThrownBy(() -> with(Switches.ALL_ON).orderDigests()).isInstanceOf(NullPointerException.class);
    }

    private static DigestJobs with(Switches switches) {
        return new DigestJobs(null, null, null, switches, null, null);
    }
}
