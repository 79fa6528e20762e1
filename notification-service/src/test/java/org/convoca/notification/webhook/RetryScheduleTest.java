package org.convoca.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofHours(1));

    @Test
    void waitsLongerEachTimeAndThenNoMore() {
        var schedule = new RetrySchedule(PAUSES, () -> 0.0);

        assertThat(schedule.next(1, NOW, null)).contains(NOW.plusSeconds(5));
        assertThat(schedule.next(2, NOW, null)).contains(NOW.plusSeconds(3600));
        assertThat(schedule.next(3, NOW, null)).isEmpty();
    }

    @Test
    void spreadsWhatFailedTogetherButIsNeverEarly() {
        assertThat(new RetrySchedule(PAUSES, () -> 0.999).next(2, NOW, null).orElseThrow())
                .isBetween(NOW.plusSeconds(3600), NOW.plusSeconds(4320));
    }

    @Test
    void waitsAsLongAsItIsAskedToAndNoLessThanItWould() {
        var schedule = new RetrySchedule(PAUSES, () -> 0.0);

        assertThat(schedule.next(1, NOW, NOW.plusSeconds(60))).contains(NOW.plusSeconds(60));
        assertThat(schedule.next(2, NOW, NOW.plusSeconds(60))).contains(NOW.plusSeconds(3600));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 2027-01-10T12:02:00Z",
                "Sun, 10 Jan 2027 12:30:00 GMT | 2027-01-10T12:30:00Z",
                "999999999 | 2027-01-11T12:00:00Z"
            })
    void readsSecondsAndDatesUpToADay(String header, Instant moment) {
        assertThat(RetryAfter.read(header, NOW)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "0", "99999999999999999999", "Sun, 10 Jan 2027 11:00:00 GMT"})
    void takesNoNoticeOfWhatItCannotReadOrWhatIsOver(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }
}
