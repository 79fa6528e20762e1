package org.convoca.notification.federation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.junit.jupiter.api.Test;

/** Without any of its parts, it can only do nothing. */
class PausedDeliveriesTest {

    private static final Switches OFF = one -> one == Switch.FEDERATION ? Optional.of(Instant.MAX) : Optional.empty();

    @Test
    void tellsNobodyWhileFollowersElsewhereAreOff() {
        assertThatCode(() -> with(OFF).deliver()).doesNotThrowAnyException();
        assertThatThrownBy(() -> with(Switches.ALL_ON).deliver()).isInstanceOf(NullPointerException.class);
    }

    private static FederationJobs with(Switches switches) {
        return new FederationJobs(null, null, null, null, null, null, switches, null, null);
    }
}
