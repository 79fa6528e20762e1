package org.convoca.gateway.page.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnClocksTest {

    /** Around the nights in which clocks are changed here, there, or at both places on different days. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-16T18:00 |        | Europe/Madrid    | America/Bogota   | 12:00",
                "2027-01-16T18:00 |        | Europe/Madrid    | Asia/Kolkata     | 22:30",
                "2027-01-16T18:00 |        | Europe/Madrid    | Pacific/Auckland | Sun 17, 06:00",
                "2027-01-16T18:00 |        | Asia/Kolkata     | Pacific/Chatham  | Sun 17, 02:15",
                "2027-01-16T18:00 |        | Europe/Madrid    | Africa/Algiers   | ''",
                "2027-07-16T18:00 |        | Europe/Madrid    | Africa/Algiers   | 17:00",
                "2027-03-28T03:30 |        | Europe/Madrid    | America/Bogota   | Sat 27, 20:30",
                "2027-10-31T02:30 | +02:00 | Europe/Madrid    | America/Bogota   | Sat 30, 19:30",
                "2027-10-31T02:30 | +01:00 | Europe/Madrid    | America/Bogota   | Sat 30, 20:30",
                "2027-10-31T02:30 | +01:00 | Europe/Madrid    | Asia/Kolkata     | 07:00",
                "2027-03-20T18:00 |        | Europe/Madrid    | America/New_York | 13:00",
                "2027-04-03T18:00 |        | Europe/Madrid    | America/New_York | 12:00",
            })
    void showWhatTheReaderSeesOnTheWall(String start, String offset, String there, String here, String shown) {
        var when = When.of(start, offset, null, there, null);

        assertThat(new OwnClocks(ZoneId.of(here), Locale.ENGLISH).at(when)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe/Atlantis", "+02:00", "<b>", "Europe/Madrid "})
    void areNotChosenByWhatIsNoPlace(String zone) {
        assertThat(ClocksPart.zone(zone)).isNull();
    }
}
