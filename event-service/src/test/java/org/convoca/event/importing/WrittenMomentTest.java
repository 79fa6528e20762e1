package org.convoca.event.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenMomentTest {

    private final Notes notes = new Notes();

    @ParameterizedTest
    @CsvSource({
        "2027-01-16T18:00, 2027-01-16, 18:00,",
        "2027-01-16 18:00, 2027-01-16, 18:00,",
        "2027-01-16T18:00:00, 2027-01-16, 18:00,",
        "2027-01-16T18:00+01:00, 2027-01-16, 18:00, +01:00",
        "2027-01-16 18:00 +0530, 2027-01-16, 18:00, +05:30",
        "2027-01-16T17:00Z, 2027-01-16, 17:00, Z",
        "2027-01-16, 2027-01-16,,",
        "18:00, , 18:00,",
        "9:05, , 09:05,"
    })
    void readsWhatIsPlain(String text, String day, String time, String offset) {
        var moment = WrittenMoment.read("/start", text, notes);

        assertThat(notes.errors()).isEmpty();
        assertThat(notes.assumed()).isEmpty();
        assertThat(text(moment.day())).isEqualTo(day);
        assertThat(text(moment.time())).isEqualTo(time);
        assertThat(text(moment.offset())).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource({
        "16/01/2027 18:00, 2027-01-16, 18:00",
        "1/16/2027 6:00 PM, 2027-01-16, 18:00",
        "16.1.2027 18h, 2027-01-16, 18:00",
        "16-01-2027 18h30, 2027-01-16, 18:30",
        "03/03/2027 18:00, 2027-03-03, 18:00",
        "2027/1/6 18:00, 2027-01-06, 18:00",
        "2027-01-16 12:15 a.m., 2027-01-16, 00:15",
        "2027-01-16 12:15 pm, 2027-01-16, 12:15"
    })
    void readsWhatCanMeanOnlyOneThingAndSaysAsWhat(String text, String day, String time) {
        var moment = WrittenMoment.read("/start", text, notes);

        assertThat(notes.errors()).isEmpty();
        assertThat(notes.assumed()).isNotEmpty();
        assertThat(moment.day()).hasToString(day);
        assertThat(moment.time()).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({
        "01/02/2027 18:00, ambiguous-day",
        "1.2.2027, ambiguous-day",
        "16/01/27, two-digit-year",
        "13/13/2027, no-such-day",
        "2027-02-29 18:00, no-such-day",
        "2027-01-16 24:00, no-such-time",
        "2027-01-16 18:60, no-such-time",
        "46403.75, spreadsheet-number",
        "0.75, spreadsheet-number",
        "'16 de enero, a las 18:00', not-a-time",
        "tomorrow, not-a-time",
        "2027-01-16 18:00:30, not-a-time",
        "2027-01-16 18:00+99:00, not-an-offset",
        "2027-01-16 13:00 PM, not-a-time"
    })
    void refusesWhatCouldMeanSeveralThingsOrNothing(String text, String code) {
        assertThat(WrittenMoment.read("/start", text, notes)).isNull();
        assertThat(notes.errors()).extracting("code").containsExactly(code);
    }

    @Test
    void asksWhichOfTwoDaysIsMeant() {
        WrittenMoment.read("/start", "01/02/2027", notes);

        assertThat(notes.errors().getFirst().choices()).containsExactly("2027-02-01", "2027-01-02");
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
