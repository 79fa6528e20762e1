package org.convoca.gateway.page.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-16T18:00, , Europe/Madrid, 2027-01-16T17:00:00Z, UTC+1, Madrid",
        "2027-01-16T18:00, , Asia/Kolkata, 2027-01-16T12:30:00Z, UTC+5:30, Kolkata",
        "2027-01-16T18:00, , Pacific/Chatham, 2027-01-16T04:15:00Z, UTC+13:45, Chatham Islands",
        "2027-01-16T18:00, , America/St_Johns, 2027-01-16T21:30:00Z, UTC-3:30, St John’s",
        "2027-01-16T18:00, , Africa/Accra, 2027-01-16T18:00:00Z, UTC, Accra",
        "2027-10-31T02:30, +02:00, Europe/Madrid, 2027-10-31T00:30:00Z, UTC+2, Madrid",
        "2027-10-31T02:30, +01:00, Europe/Madrid, 2027-10-31T01:30:00Z, UTC+1, Madrid",
    })
    void isTheMomentThatClocksShowThere(
            String start, String offset, String zone, Instant moment, String shown, String city) {
        var when = (When.At) When.of(start, offset, null, zone, null);

        assertThat(when.moment()).isEqualTo(moment);
        assertThat(when.start().atOffset(When.offset(when)).toInstant()).isEqualTo(moment);
        assertThat(Moments.offset(when.zone(), when.moment())).isEqualTo(shown);
        assertThat(Moments.city(zone, Locale.ENGLISH)).isEqualTo(city);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-16T18:00, Mars/Base", "tomorrow, Europe/Madrid", "2027-13-16T18:00, Europe/Madrid"})
    void isNotKnownWhereItCannotBeRead(String start, String zone) {
        assertThat(When.of(start, null, null, zone, null)).isEqualTo(new When.DuringTheWeek());
    }

    @Test
    void isADayWithoutATime() {
        var day = LocalDate.of(2027, 1, 16);
        assertThat(When.of(null, null, null, null, day).day()).isEqualTo(day);
    }

    @Test
    void countsInTheDigitsAndHoursOfTheReader() {
        assertThat(Moments.day(LocalDate.of(2027, 1, 16), Locale.of("es"))).isEqualTo("sábado, 16 de enero de 2027");
        assertThat(Moments.utc(Instant.parse("2027-01-16T17:00:00Z"), Locale.of("fr")))
                .isEqualTo("sam. 16 janv. 2027, 17:00");
    }

    @Test
    void readsATextInALanguageThatTheReaderMayKnow() {
        var texts = Map.of("eu", "Martxa", "es", "Marcha", "ar", "مسيرة");

        assertThat(Wording.of(texts, Locale.of("ar")).text()).isEqualTo("مسيرة");
        assertThat(Wording.of(texts, Locale.of("pt"))).isEqualTo(new Wording("es", "Marcha"));
        assertThat(Wording.of(Map.of("eu", "Martxa"), Locale.of("pt")).text()).isEqualTo("Martxa");
        assertThat(Wording.of(Map.of("es", " "), Locale.of("pt")).text()).isEmpty();
    }
}
