package org.convoca.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

    private static Rhythm daily(String hour, String zone) {
        return new Rhythm(
                new Preference(Frequency.DAILY, DayOfWeek.MONDAY, LocalTime.parse(hour), false, false),
                ZoneId.of(zone));
    }

    private static Rhythm weekly(DayOfWeek day, String hour, String zone) {
        return new Rhythm(new Preference(Frequency.WEEKLY, day, LocalTime.parse(hour), false, false), ZoneId.of(zone));
    }

    private static Instant next(Rhythm rhythm, String now) {
        return rhythm.next(Instant.parse(now), null).orElseThrow().due();
    }

    @Test
    void comesAtTheHourOfTheCoordinatorsOwnClock() {
        assertThat(next(daily("08:00", "Asia/Kathmandu"), "2027-03-01T00:00:00Z"))
                .isEqualTo("2027-03-01T02:15:00Z");
        assertThat(next(daily("08:00", "America/St_Johns"), "2027-03-01T00:00:00Z"))
                .isEqualTo("2027-03-01T11:30:00Z");
    }

    @Test
    void comesAtTheMomentOfTheChangeWhereTheHourDoesNotExist() {
        // On 28 March 2027 the clocks of Madrid go from 02:00 to 03:00.
        assertThat(next(daily("02:30", "Europe/Madrid"), "2027-03-28T00:00:00Z"))
                .isEqualTo("2027-03-28T01:00:00Z");
    }

    @Test
    void comesOnceAndTheFirstTimeWhereTheHourExistsTwice() {
        // On 31 October 2027 the clocks of Madrid go from 03:00 back to 02:00.
        var rhythm = daily("02:30", "Europe/Madrid");

        var first = rhythm.next(Instant.parse("2027-10-30T12:00:00Z"), null).orElseThrow();

        assertThat(first.due()).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(rhythm.next(first.due(), first.period()).orElseThrow().due()).isEqualTo("2027-11-01T01:30:00Z");
    }

    @Test
    void leavesOutADayThatALandNeverHad() {
        // Samoa went from the end of 29 December 2011 to 31 December.
        var rhythm = daily("08:00", "Pacific/Apia");

        var before = rhythm.next(Instant.parse("2011-12-29T12:00:00Z"), null).orElseThrow();
        var after = rhythm.next(before.due(), before.period()).orElseThrow();

        assertThat(before.period().key()).isEqualTo("2011-12-29");
        assertThat(after.period().key()).isEqualTo("2011-12-31");
    }

    @Test
    void countsWeeksAsIsoDoes() {
        var rhythm = weekly(DayOfWeek.SUNDAY, "23:30", "Pacific/Chatham");

        assertThat(rhythm.next(Instant.parse("2026-12-31T00:00:00Z"), null)
                        .orElseThrow()
                        .period()
                        .key())
                .isEqualTo("2026-W53");
        assertThat(rhythm.next(Instant.parse("2027-01-04T00:00:00Z"), null)
                        .orElseThrow()
                        .period()
                        .key())
                .isEqualTo("2027-W01");
    }

    @Test
    void givesNoSecondDigestForADayToWhoMovesWhereItIsStillYesterday() {
        var told = Period.day(LocalDate.parse("2027-03-02"));

        var next = daily("08:00", "America/Los_Angeles")
                .next(Instant.parse("2027-03-01T20:00:00Z"), told)
                .orElseThrow();

        assertThat(next.period().key()).isEqualTo("2027-03-03");
    }

    @Test
    void standsAfterAnOutageForTheLastTurnAlone() {
        assertThat(daily("08:00", "Africa/Cairo")
                        .latest(Instant.parse("2027-03-10T05:00:00Z"))
                        .orElseThrow()
                        .period()
                        .key())
                .isEqualTo("2027-03-09");
    }

    @Test
    void neverComesToWhoWantsNone() {
        var rhythm = new Rhythm(Preference.DEFAULT.with(Frequency.NONE), ZoneId.of("Europe/Madrid"));

        assertThat(rhythm.next(Instant.EPOCH, null)).isEmpty();
        assertThat(rhythm.latest(Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,02:30",
        "Asia/Kathmandu,08:00",
        "Pacific/Chatham,02:50",
        "America/St_Johns,00:01",
        "Africa/Cairo,00:30",
        "America/Sao_Paulo,00:00",
        "Australia/Lord_Howe,02:15",
        "Africa/Casablanca,02:30"
    })
    void hasEachDayOfFourHundredOnceAndInOrder(String zone, String hour) {
        var rhythm = daily(hour, zone);
        var turns = new ArrayList<Rhythm.Turn>();
        var turn = rhythm.next(Instant.parse("2026-12-01T00:00:00Z"), null).orElseThrow();
        for (var day = 0; day < 400; day++) {
            turns.add(turn);
            turn = rhythm.next(turn.due(), turn.period()).orElseThrow();
        }

        var first = turns.getFirst().period().first();
        for (var day = 0; day < 400; day++) {
            assertThat(turns.get(day).period()).isEqualTo(Period.day(first.plusDays(day)));
            assertThat(LocalDate.ofInstant(turns.get(day).due(), ZoneId.of(zone)))
                    .isEqualTo(first.plusDays(day));
            assertThat(rhythm.latest(turns.get(day).due())).hasValue(turns.get(day));
            assertThat(rhythm.latest(turns.get(day).due().minusMillis(1)))
                    .isEqualTo(
                            day == 0
                                    ? rhythm.latest(turns.get(0).due().minusMillis(1))
                                    : Optional.of(turns.get(day - 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "", "UTC+99", "Europe/madrid"})
    void takesAZoneThatItDoesNotKnowForUtc(String zone) {
        assertThat(Subscriber.zone(zone).getId()).isEqualTo("Z");
    }

    @Test
    void knowsTheZonesOfAll() {
        assertThat(List.of("Asia/Kathmandu", "Pacific/Chatham"))
                .allSatisfy(zone -> assertThat(Subscriber.zone(zone).getId()).isEqualTo(zone));
    }
}
