package org.convoca.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.calendar.Feeds.CALENDAR;
import static org.convoca.event.calendar.Feeds.lines;
import static org.convoca.event.calendar.Feeds.written;
import static org.convoca.event.calendar.PublicActions.anAction;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import org.convoca.event.action.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWriterTest {

    @Test
    void describesTheCalendarForOldProgramsAndNew() {
        assertThat(lines(written(CALENDAR)))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Convoca//Street actions//EN",
                        "CALSCALE:GREGORIAN",
                        "NAME:Semana de lucha",
                        "X-WR-CALNAME:Semana de lucha",
                        "URL:https://convoca.example.org/es/calls/week/actions",
                        "SOURCE;VALUE=URI:https://convoca.example.org/api/v1/calls/week/actions.ics?territory=x-basque-country",
                        "LAST-MODIFIED:20261202T113000Z",
                        "COLOR:crimson",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT60M",
                        "X-PUBLISHED-TTL:PT60M",
                        "END:VCALENDAR");
    }

    @Test
    void writesAnActionWithAllThatACalendarShows() {
        var action = anAction()
                .description("es", "Desde la plaza; con música.\nTrae agua.")
                .version(3)
                .build();

        assertThat(event(written(CALENDAR, action)))
                .containsExactly(
                        "BEGIN:VEVENT",
                        "UID:0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a",
                        "DTSTAMP:20261202T113000Z",
                        "CREATED:20261201T100000Z",
                        "LAST-MODIFIED:20261202T113000Z",
                        "SEQUENCE:3",
                        "STATUS:CONFIRMED",
                        "DTSTART;TZID=Europe/Madrid:20270116T180000",
                        "DTEND;TZID=Europe/Madrid:20270116T200000",
                        "SUMMARY;LANGUAGE=es:Marcha contra la guerra",
                        "DESCRIPTION;LANGUAGE=es:Desde la plaza\\; con música.\\nTrae agua.",
                        "LOCATION:Plaza Moyúa\\, Gran Vía 1\\, Bilbao\\, País Vasco",
                        "GEO:43.263000;-2.935000",
                        "URL:https://convoca.example.org/es/actions/0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a",
                        "CATEGORIES:march",
                        "END:VEVENT");
    }

    @Test
    void passesTheValidationOfIcal4j() {
        var calendar = written(
                CALENDAR,
                anAction().numbered(1).description("es", "línea uno\nlínea dos").build(),
                anAction().numbered(2).onDay("2027-01-12").tentative().build(),
                anAction()
                        .numbered(3)
                        .at("Pacific/Chatham", "2027-01-13T07:30")
                        .cancelled("Lluvia")
                        .build(),
                anAction()
                        .numbered(4)
                        .at("Africa/Casablanca", "2027-01-14T07:30")
                        .build(),
                anAction().numbered(5).hidden().build(),
                anAction().numbered(6).duringTheWeek().build());

        var read = Feeds.parsed(calendar);

        assertThat(read.validate(true).getEntries()).isEmpty();
        assertThat(read.<VEvent>getComponents("VEVENT")).hasSize(6);
        assertThat(read.<VTimeZone>getComponents("VTIMEZONE")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid, 2027-01-16T18:00, 2027-01-16T17:00:00Z",
        "Europe/Madrid, 2027-03-28T01:59, 2027-03-28T00:59:00Z",
        "Europe/Madrid, 2027-03-28T03:00, 2027-03-28T01:00:00Z",
        "Europe/Madrid, 2027-10-31T01:59, 2027-10-30T23:59:00Z",
        "Europe/Madrid, 2027-10-31T03:00, 2027-10-31T02:00:00Z",
        "America/St_Johns, 2027-11-07T00:59, 2027-11-07T03:29:00Z",
        "America/St_Johns, 2027-11-07T02:00, 2027-11-07T05:30:00Z",
        "Pacific/Chatham, 2027-04-04T02:44, 2027-04-03T12:59:00Z",
        "Pacific/Chatham, 2027-04-04T03:45, 2027-04-03T15:00:00Z",
        "Asia/Kolkata, 2027-01-16T18:00, 2027-01-16T12:30:00Z",
        "Asia/Kathmandu, 2027-01-16T18:00, 2027-01-16T12:15:00Z",
        "Africa/Cairo, 2027-10-29T00:00, 2027-10-28T22:00:00Z",
        "Africa/Casablanca, 2027-02-10T12:00, 2027-02-10T12:00:00Z",
        "Australia/Lord_Howe, 2027-01-16T18:00, 2027-01-16T07:00:00Z",
        "America/Asuncion, 2027-07-01T12:00, 2027-07-01T15:00:00Z",
        "UTC, 2027-01-16T18:00, 2027-01-16T18:00:00Z"
    })
    void keepsTheLocalTimeAndTheMoment(String zone, String local, Instant moment) {
        assertThat(moment(written(CALENDAR, anAction().at(zone, local).build())))
                .isEqualTo(moment);
    }

    @Test
    void writesTheMomentWhereTheLocalTimeComesTwiceAndTheLaterOneIsMeant() {
        var local = LocalDateTime.parse("2027-10-31T02:30");
        var madrid = ZoneId.of("Europe/Madrid");
        var first = new When.AtTime(local, ZoneOffset.ofHours(2), null, null, madrid);
        var second = new When.AtTime(local, ZoneOffset.ofHours(1), null, null, madrid);

        assertThat(event(written(CALENDAR, anAction().when(first).build())))
                .contains("DTSTART;TZID=Europe/Madrid:20271031T023000");
        assertThat(event(written(CALENDAR, anAction().when(second).build()))).contains("DTSTART:20271031T013000Z");
    }

    @Test
    void writesEachZoneOnceAndBeforeItIsUsed() {
        var calendar = written(
                CALENDAR,
                anAction().numbered(1).build(),
                anAction().numbered(2).at("Asia/Tokyo", "2027-01-17T10:00").build(),
                anAction().numbered(3).build());

        assertThat(lines(calendar).stream().filter(line -> line.startsWith("TZID:")))
                .containsExactly("TZID:Europe/Madrid", "TZID:Asia/Tokyo");
        assertThat(calendar.indexOf("TZID:Asia/Tokyo")).isLessThan(calendar.indexOf(";TZID=Asia/Tokyo"));
    }

    @Test
    void writesTheMomentWhereTheZoneWasWrittenForLaterYears() {
        var calendar = written(
                CALENDAR,
                anAction().numbered(1).at("Europe/Madrid", "2027-01-16T18:00").build(),
                anAction().numbered(2).at("Europe/Madrid", "2020-10-05T18:00").build());

        assertThat(lines(calendar)).contains("DTSTART:20201005T160000Z");
    }

    @Test
    void takesADayWithoutTimeAsAWholeDayThatKeepsNobodyBusy() {
        assertThat(event(written(CALENDAR, anAction().onDay("2027-01-31").build())))
                .contains("DTSTART;VALUE=DATE:20270131", "DTEND;VALUE=DATE:20270201", "TRANSP:TRANSPARENT");
    }

    @Test
    void putsAnActionWithoutDayOnAllDaysOfAnAnnouncedWeekTentatively() {
        assertThat(event(written(CALENDAR, anAction().duringTheWeek().build())))
                .contains(
                        "DTSTART;VALUE=DATE:20270111",
                        "DTEND;VALUE=DATE:20270118",
                        "STATUS:TENTATIVE",
                        "TRANSP:TRANSPARENT");
    }

    @Test
    void leavesAnActionWithoutDayOutUntilTheWeekIsAnnounced() {
        var feed = Feeds.feed(
                Feeds.TO_BE_ANNOUNCED, "Semana", anAction().duringTheWeek().build());

        assertThat(written(CALENDAR, feed)).doesNotContain("VEVENT");
    }

    @Test
    void saysWhatIsCancelledAndWhyAndWhatIsUnsure() {
        assertThat(event(written(
                        CALENDAR,
                        anAction().tentative().cancelled("Tormenta, otra vez").build())))
                .contains("STATUS:CANCELLED", "COMMENT:Tormenta\\, otra vez");
        assertThat(event(written(CALENDAR, anAction().tentative().build()))).contains("STATUS:TENTATIVE");
        assertThat(event(written(CALENDAR, anAction().awaitingCoordinator().build())))
                .contains("STATUS:TENTATIVE");
    }

    @Test
    void showsNoMoreThanTheLocalityOfAPlaceThatIsHeldBack() {
        assertThat(event(written(CALENDAR, anAction().hidden().build())))
                .contains("LOCATION:Bilbao\\, País Vasco")
                .noneSatisfy(line -> assertThat(line).containsAnyOf("GEO", "Moyúa", "Gran Vía", "43.2"));
    }

    @Test
    void namesNobody() {
        assertThat(written(CALENDAR, anAction().build()))
                .doesNotContain("example.org/organisers", "organisers@", "ORGANIZER", "ATTENDEE");
    }

    private static List<String> event(String calendar) {
        var lines = lines(calendar);
        return lines.subList(lines.indexOf("BEGIN:VEVENT"), lines.indexOf("END:VEVENT") + 1);
    }

    /** By our reading of the zone, not by the parser's; what is written in UTC needs none. */
    private static Instant moment(String calendar) {
        var read = Feeds.parsed(calendar);
        var start = read.<VEvent>getComponents("VEVENT").getFirst().<DtStart<?>>getRequiredProperty("DTSTART");
        if (start.getValue().endsWith("Z")) {
            return Instant.from(start.getDate());
        }
        var local = LocalDateTime.from(start.getDate());
        var zone = ReadZone.of(read.<VTimeZone>getComponents("VTIMEZONE").getFirst(), local.plusYears(1));
        // The first moment at which clocks there show that time.
        return zone.onsets().stream()
                .map(onset -> local.toInstant(onset.offset()))
                .filter(moment ->
                        LocalDateTime.ofInstant(moment, zone.offset(moment)).equals(local))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
