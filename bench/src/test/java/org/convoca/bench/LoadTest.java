package org.convoca.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void makesEachStepOnceAndNoMoreThanAsked() {
        var numbers = Collections.synchronizedSet(new HashSet<Integer>());

        var measured = new Load(8, 1000, LONG, System::nanoTime).run(numbers::add);

        assertThat(measured.done()).isEqualTo(1000);
        assertThat(numbers).hasSize(1000).contains(0, 999);
    }

    @Test
    void usesAllItsConnectionsAtOnce() {
        var meeting = new CyclicBarrier(16);

        var measured = new Load(16, 16, LONG, System::nanoTime).run(number -> meeting.await(10, TimeUnit.SECONDS));

        assertThat(measured.done()).isEqualTo(16);
    }

    @Test
    void beginsNoStepAfterItsTime() {
        var measured = new Load(1, 1000, Duration.ofSeconds(1), nanos::get).run(number -> pass(100));

        assertThat(measured.done()).isEqualTo(10);
        assertThat(measured.took()).isEqualTo(Duration.ofSeconds(1));
        assertThat(measured.rate()).isEqualTo(10);
    }

    @Test
    void knowsHowLongItsStepsTook() {
        var measured = new Load(1, 100, LONG, nanos::get).run(number -> pass(number == 99 ? 500 : 20));

        assertThat(measured.millis(50)).isCloseTo(20.0, within(0.1));
        assertThat(measured.millis(99)).isCloseTo(20.0, within(0.1));
        assertThat(measured.millis(100)).isCloseTo(500.0, within(1.0));
        assertThat(measured.rate()).isCloseTo(100 / (99 * 0.020 + 0.5), within(0.001));
    }

    @Test
    void countsFailuresByReasonAndNotAsDone() {
        var measured = new Load(1, 10, LONG, nanos::get).run(number -> {
            pass(number % 2 == 0 ? 10 : 1000);
            if (number % 2 == 1) {
                throw new StepFailedException("HTTP 503");
            }
        });

        assertThat(measured.done()).isEqualTo(5);
        assertThat(measured.failed()).isEqualTo(Map.of("HTTP 503", 5L));
        assertThat(measured.failures()).isEqualTo(5);
        assertThat(measured.millis(100)).isCloseTo(10.0, within(0.1));
    }

    @Test
    void namesAnUnexpectedFailureByItsKindOnly() {
        var measured = new Load(1, 1, LONG, nanos::get).run(number -> {
            throw new IOException("something with an address in it");
        });

        assertThat(measured.failed()).containsOnlyKeys("IOException");
    }

    @Test
    void hasNoRateWhenNothingWasMade() {
        var measured = new Load(1, 0, LONG, nanos::get).run(number -> {});

        assertThat(measured.rate()).isZero();
        assertThat(measured.millis(99)).isZero();
    }

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
