package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DomainLimitsTest {

    private Instant now = Instant.parse("2027-01-10T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final DomainLimits limits =
            new DomainLimits(new DomainProperties(2, 3, Map.of("slow.example.org", 0.5)), clock);

    private Duration admit(String domain) {
        return limits.admit(domain, Priority.BULK);
    }

    @Test
    void letsABurstGoAndSpreadsTheRest() {
        assertThat(IntStream.range(0, 6).mapToObj(_ -> admit("example.org").toMillis()))
                .containsExactly(0L, 0L, 0L, 500L, 1000L, 1500L);
    }

    @Test
    void letsGoWhatComesWhenItWasTold() {
        IntStream.range(0, 5).forEach(_ -> admit("example.org"));

        now = now.plusMillis(500);
        assertThat(admit("example.org")).isZero();
        assertThat(admit("example.org")).isPositive();
    }

    @Test
    void holdsNoOtherDomainBack() {
        IntStream.range(0, 50).forEach(_ -> admit("example.org"));

        assertThat(admit("example.net")).isZero();
    }

    @Test
    void holdsNoUrgentMailBackAndTakesItsRoomFromTheOthers() {
        IntStream.range(0, 50).forEach(_ -> admit("example.org"));

        assertThat(limits.admit("example.org", Priority.URGENT)).isZero();
        assertThat(limits.admit("example.org", Priority.ORDINARY))
                .as("not behind all those that go to many")
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(2));
    }

    @Test
    void knowsRatesOfSingleDomains() {
        IntStream.range(0, 3).forEach(_ -> admit("slow.example.org"));

        assertThat(admit("slow.example.org")).hasSeconds(2);
    }

    @Test
    void tellsNobodyToComeLaterThanInTenMinutes() {
        assertThat(IntStream.range(0, 5000).mapToObj(_ -> admit("example.org")).max(Duration::compareTo))
                .contains(Duration.ofMinutes(10));
    }

    @Test
    void limitsNothingUnlessItIsTold() {
        var none = new DomainLimits(DomainProperties.NO_LIMIT, clock);

        assertThat(IntStream.range(0, 1000).mapToObj(_ -> none.admit("example.org", Priority.BULK)))
                .containsOnly(Duration.ZERO);
    }
}
