package org.convoca.event.organising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Instant;
import java.util.List;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.When;
import org.convoca.event.testing.ActionForms;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenCheckTest {

    private final Findings findings = new Findings();

    /** The moments were computed by another implementation of the time zone database, Python's zoneinfo. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        Europe/Madrid, 2027-03-28T01:30, 2027-03-28T00:30:00Z
        Europe/Madrid, 2027-03-28T03:30, 2027-03-28T01:30:00Z
        Europe/Madrid, 2027-10-31T04:00, 2027-10-31T03:00:00Z
        Asia/Kolkata, 2027-01-16T18:00, 2027-01-16T12:30:00Z
        Pacific/Chatham, 2027-01-16T18:00, 2027-01-16T04:15:00Z
        Pacific/Chatham, 2027-04-04T02:00, 2027-04-03T12:15:00Z
        Pacific/Chatham, 2027-09-26T03:45, 2027-09-25T14:00:00Z
        America/St_Johns, 2027-03-14T01:59, 2027-03-14T05:29:00Z
        America/St_Johns, 2027-03-14T03:00, 2027-03-14T05:30:00Z
        America/St_Johns, 2027-11-07T12:00, 2027-11-07T15:30:00Z
        America/Argentina/Buenos_Aires, 2027-01-16T18:00, 2027-01-16T21:00:00Z
        America/Bogota, 2027-01-16T18:00, 2027-01-16T23:00:00Z
        America/Mexico_City, 2027-07-16T18:00, 2027-07-17T00:00:00Z
        America/New_York, 2027-03-14T03:00, 2027-03-14T07:00:00Z
        America/New_York, 2027-11-07T02:00, 2027-11-07T07:00:00Z
        America/Santiago, 2027-04-04T12:00, 2027-04-04T16:00:00Z
        America/Santiago, 2027-09-05T12:00, 2027-09-05T15:00:00Z
        America/Sao_Paulo, 2027-01-16T18:00, 2027-01-16T21:00:00Z
        Africa/Cairo, 2027-04-30T12:00, 2027-04-30T09:00:00Z
        Africa/Casablanca, 2027-06-16T18:00, 2027-06-16T17:00:00Z
        Africa/Johannesburg, 2027-01-16T18:00, 2027-01-16T16:00:00Z
        Asia/Beirut, 2027-03-28T12:00, 2027-03-28T09:00:00Z
        Asia/Beirut, 2027-10-31T12:00, 2027-10-31T10:00:00Z
        Asia/Kathmandu, 2027-01-16T18:00, 2027-01-16T12:15:00Z
        Asia/Tehran, 2027-07-16T18:00, 2027-07-16T14:30:00Z
        Asia/Tokyo, 2027-01-16T00:00, 2027-01-15T15:00:00Z
        Australia/Lord_Howe, 2027-01-16T18:00, 2027-01-16T07:00:00Z
        Australia/Lord_Howe, 2027-07-16T18:00, 2027-07-16T07:30:00Z
        Australia/Adelaide, 2027-04-04T12:00, 2027-04-04T02:30:00Z
        Australia/Adelaide, 2027-10-03T12:00, 2027-10-03T01:30:00Z
        Pacific/Apia, 2027-01-16T00:30, 2027-01-15T11:30:00Z
        Pacific/Kiritimati, 2027-01-16T00:30, 2027-01-15T10:30:00Z
        Pacific/Marquesas, 2027-01-16T23:59, 2027-01-17T09:29:00Z
        Europe/Lisbon, 2027-03-28T00:30, 2027-03-28T00:30:00Z
        Europe/Lisbon, 2027-03-28T02:30, 2027-03-28T01:30:00Z
        """)
    void keepsTheLocalTimeAndKnowsItsMoment(String zone, String start, Instant moment) {
        var when = read(aForm().at(zone, start));

        assertThat(when).isInstanceOfSatisfying(When.AtTime.class, time -> {
            assertThat(time.start()).hasToString(start);
            assertThat(time.zone()).hasToString(zone);
            assertThat(time.startsAt().toInstant()).isEqualTo(moment);
        });
        assertThat(findings.isClean()).isTrue();
    }

    @Test
    void asksAboutATimeThatIsSkipped() {
        assertThat(read(aForm().at("Europe/Madrid", "2027-03-28T02:30"))).isNull();

        assertThat(findings.open())
                .singleElement()
                .isEqualTo(new FieldError(
                        "/start",
                        "time-does-not-exist",
                        "Clocks are set forward then, so this time does not exist:"
                                + " choose +01:00, which is 03:30, or +02:00, which is 01:30.",
                        List.of("+01:00", "+02:00")));
    }

    @ParameterizedTest
    @CsvSource({"+01:00, 2027-03-28T03:30, 2027-03-28T01:30:00Z", "+02:00, 2027-03-28T01:30, 2027-03-28T00:30:00Z"})
    void movesASkippedTimeToWhereTheAnswerSays(String offset, String start, Instant moment) {
        var when = read(aForm().at("Europe/Madrid", "2027-03-28T02:30").startOffset(offset));

        assertThat(when).isInstanceOfSatisfying(When.AtTime.class, time -> {
            assertThat(time.start()).hasToString(start);
            assertThat(time.startsAt().toInstant()).isEqualTo(moment);
        });
    }

    @Test
    void asksAboutATimeThatComesTwice() {
        assertThat(read(aForm().at("America/St_Johns", "2027-11-07T01:30"))).isNull();

        assertThat(findings.open()).singleElement().satisfies(question -> {
            assertThat(question.pointer()).isEqualTo("/start");
            assertThat(question.code()).isEqualTo("time-is-ambiguous");
            assertThat(question.choices()).containsExactly("-02:30", "-03:30");
        });
    }

    @ParameterizedTest
    @CsvSource({"-02:30, 2027-11-07T04:00:00Z", "-03:30, 2027-11-07T05:00:00Z"})
    void takesTheAnswerForATimeThatComesTwice(String offset, Instant moment) {
        var when = read(aForm().at("America/St_Johns", "2027-11-07T01:30").startOffset(offset));

        assertThat(when)
                .isInstanceOfSatisfying(
                        When.AtTime.class,
                        time -> assertThat(time.startsAt().toInstant()).isEqualTo(moment));
    }

    @Test
    void takesNoAnswerThatTheClockDoesNotOffer() {
        read(aForm().at("Europe/Madrid", "2027-01-16T18:00").startOffset("+02:00"));

        assertThat(findings.open())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/startOffset", "not-an-offset-of-this-time"));
    }

    @Test
    void asksAboutTheEndToo() {
        read(aForm().at("Europe/Madrid", "2027-10-31T01:00").end("2027-10-31T02:30"));

        assertThat(findings.open())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/end", "time-is-ambiguous"));
    }

    @Test
    void measuresTheEndOnTheClockThatRunsThrough() {
        // By the wall clock it ends half an hour before it begins; by any other clock half an hour after.
        var when = read(aForm().at("Europe/Madrid", "2027-10-31T02:45")
                .startOffset("+02:00")
                .end("2027-10-31T02:15")
                .endOffset("+01:00"));

        assertThat(when).isInstanceOf(When.AtTime.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-16T17:59", "2027-01-16T18:00", "2027-01-15T20:00"})
    void refusesAnEndThatIsNotAfterTheStart(String end) {
        assertThat(read(aForm().at("Europe/Madrid", "2027-01-16T18:00").end(end)))
                .isNull();

        assertThat(findings.open()).extracting(FieldError::code).containsExactly("end-before-start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Bilbao", "+01:00", "GMT+1", "CET", "Z", "SystemV/PST8", "europe/madrid", "<b>"})
    void refusesAZoneThatIsNone(String zone) {
        assertThat(read(aForm().at(zone, "2027-01-16T18:00"))).isNull();

        assertThat(wrongCodes()).containsExactly("unknown-zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30T18:00", "2027-01-16", "2027-01-16T25:00", "tomorrow", "2027-01-16T18:00:00Z"})
    void refusesATimeThatIsNone(String start) {
        assertThat(read(aForm().at("Europe/Madrid", start))).isNull();

        assertThat(wrongCodes()).containsExactly("not-a-local-time");
    }

    @Test
    void takesTheZoneOfThePlaceWhereNoneIsSaid() {
        var when = new WhenCheck(findings)
                .read(aForm().at(null, "2027-01-16T18:00").build(), "Asia/Kolkata");

        assertThat(when)
                .isInstanceOfSatisfying(
                        When.AtTime.class,
                        time -> assertThat(time.startsAt().toInstant()).hasToString("2027-01-16T12:30:00Z"));
    }

    @Test
    void takesOneAnswerOnly() {
        assertThat(read(aForm().at("Europe/Madrid", "2027-01-16T18:00").day("2027-01-16")))
                .isNull();

        assertThat(findings.open()).extracting(FieldError::code).containsExactly("start-or-day");
    }

    private When read(ActionForms form) {
        ActionForm built = form.build();
        return new WhenCheck(findings).read(built, null);
    }

    private List<String> wrongCodes() {
        try {
            findings.refuseIfWrong();
            return List.of();
        } catch (ProblemException e) {
            return e.errors().stream().map(FieldError::code).toList();
        }
    }
}
