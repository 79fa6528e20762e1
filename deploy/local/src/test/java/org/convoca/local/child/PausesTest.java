package org.convoca.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

    private static final Instant STARTED = Instant.parse("2026-03-01T10:00:00Z");

    private final Pauses pauses = new Pauses();

    @Test
    void growFromOneSecondToHalfAMinuteWhileAProgramKeepsEnding() {
        assertThat(IntStream.range(0, 7).mapToObj(_ -> afterRunning(Duration.ofSeconds(2))))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void areShortAgainAfterAProgramRanWell() {
        IntStream.range(0, 4).forEach(_ -> afterRunning(Duration.ofSeconds(2)));
        assertThat(afterRunning(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
    }

    private Duration afterRunning(Duration time) {
        return pauses.after(STARTED, STARTED.plus(time));
    }
}
