package org.convoca.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.backing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DailyAllowanceIT {

    private final TestDatabase database = TestDatabase.open();
    private final TestClock clock = TestClock.at("2027-01-16T18:00:00Z");
    private final DailyAllowance allowance = new DailyAllowance(database.template(), 5, clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letsFiveOfFiftySimultaneousMailsThrough() throws Exception {
        var takings = IntStream.range(0, 50)
                .<Callable<Boolean>>mapToObj(_ -> () -> allowance.take("a call", "a hash"))
                .toList();
        try (var threads = Executors.newFixedThreadPool(32)) {
            assertThat(threads.invokeAll(takings)).filteredOn(Future::resultNow).hasSize(5);
        }
    }

    @Test
    void countsEachAddressScopeAndDayForItself() {
        exhaust();

        assertThat(allowance.take("a call", "another hash")).isTrue();
        assertThat(allowance.take("another call", "a hash")).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(allowance.take("a call", "a hash")).isTrue();
    }

    @Test
    void takesBackWhatWasNotUsed() {
        exhaust();

        allowance.giveBack("a call", "a hash");

        assertThat(allowance.take("a call", "a hash")).isTrue();
        assertThat(allowance.take("a call", "a hash")).isFalse();
    }

    @Test
    void forgetsTheDaysBeforeYesterday() {
        exhaust();
        assertThat(allowance.forget(clock.instant())).isZero();

        clock.advance(Duration.ofDays(3));

        assertThat(allowance.forget(clock.instant())).isOne();
    }

    private void exhaust() {
        for (var n = 0; n < 5; n++) {
            assertThat(allowance.take("a call", "a hash")).isTrue();
        }
        assertThat(allowance.take("a call", "a hash")).isFalse();
    }
}
