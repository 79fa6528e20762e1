package org.convoca.event.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convoca.event.importing.Readers.assumed;
import static org.convoca.event.importing.Readers.calendar;
import static org.convoca.event.importing.Readers.errors;
import static org.convoca.event.importing.Readers.event;
import static org.convoca.event.importing.Readers.setting;

import java.util.Map;
import org.convoca.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

    private static final String[] OUTLOOK = {
        "BEGIN:VTIMEZONE",
        "TZID:Plaza",
        "BEGIN:STANDARD",
        "DTSTART:16011028T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:16010325T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "END:DAYLIGHT",
        "END:VTIMEZONE"
    };

    @Test
    void readsAnEventWithItsZone() {
        var entry = event(
                setting(null),
                "DTSTART;TZID=Europe/Madrid:20270116T180000",
                "DTEND;TZID=Europe/Madrid:20270116T200000",
                "SUMMARY;LANGUAGE=es:Marcha\\, con",
                "  música\\; y más",
                "DESCRIPTION;LANGUAGE=es:Una línea\\nOtra\\\\",
                "LOCATION:Plaza Moyúa\\, Gran Vía 1\\, Bilbao\\, País Vasco",
                "GEO:43.263;-2.935",
                "CATEGORIES:Política,Marcha",
                "URL:https://example.org/marcha",
                "STATUS:TENTATIVE",
                "ORGANIZER;CN=Ana:mailto:ana@example.org",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:Recuerda",
                "TRIGGER:-PT1H",
                "END:VALARM");

        assertThat(entry.errors()).isEmpty();
        assertThat(entry.key()).isEqualTo("one@example.org");
        assertThat(entry.line()).isEqualTo(4);
        var form = entry.form();
        assertThat(form.title()).isEqualTo(Map.of("es", "Marcha, con música; y más"));
        assertThat(form.description()).isEqualTo(Map.of("es", "Una línea\nOtra\\"));
        assertThat(form.kind()).isEqualTo("march");
        assertThat(form.tentative()).isTrue();
        assertThat(form.url()).isEqualTo("https://example.org/marcha");
        assertThat(form.place().name()).isEqualTo("Plaza Moyúa");
        assertThat(form.place().address()).isEqualTo("Gran Vía 1");
        assertThat(form.place().locality()).isEqualTo("Bilbao");
        assertThat(form.place().territory()).isEqualTo("x-basque-country");
        assertThat(form.place().point().lat()).isEqualTo(43.263);
        assertThat(form.toString()).doesNotContain("ana@example.org", "Recuerda");
        assertWhen(entry, "2027-01-16T18:00", "+01:00", "Europe/Madrid");
        assertThat(form.end()).isEqualTo("2027-01-16T20:00");
    }

    @Test
    void takesADayForADay() {
        var entry = event(setting(null), "DTSTART;VALUE=DATE:20270116", "DTEND;VALUE=DATE:20270117", "SUMMARY:Mural");

        assertThat(entry.errors()).isEmpty();
        assertThat(entry.form().day()).isEqualTo("2027-01-16");
    }

    @Test
    void takesFromMidnightToMidnightForADayWhereTheProgramSaysSo() {
        var entry = event(
                setting(null),
                "DTSTART;TZID=Europe/Madrid:20270116T000000",
                "DTEND;TZID=Europe/Madrid:20270117T000000",
                "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE");

        assertThat(entry.form().day()).isEqualTo("2027-01-16");
    }

    @Test
    void showsATimeInUtcByTheClockOnTheSpot() {
        var entry = event(setting("Pacific/Chatham"), "DTSTART:20270116T170000Z", "DTEND:20270116T180000Z");

        assertWhen(entry, "2027-01-17T06:45", "+13:45", "Pacific/Chatham");
        assertThat(entry.form().end()).isEqualTo("2027-01-17T07:45");
        assertThat(assumed(entry)).contains("moved-into-the-zone");
    }

    @Test
    void asksForTheZoneOfATimeInUtcOrWithoutAny() {
        var nowhere = setting(null, null);

        assertThat(errors(event(nowhere, "DTSTART:20270116T170000Z"))).containsExactly("/zone required");
        assertThat(errors(event(nowhere, "DTSTART:20270116T170000"))).containsExactly("/zone required");
    }

    @Test
    void takesAFloatingTimeByTheClockThatWasGiven() {
        var entry = event(setting("America/St_Johns"), "DTSTART:20270116T180000");

        assertWhen(entry, "2027-01-16T18:00", "-03:30", "America/St_Johns");
        assertThat(assumed(entry)).contains("floating-time");
    }

    @Test
    void takesAFloatingTimeByTheClockOfThePoint() {
        assertWhen(
                event(setting(null), "DTSTART:20270116T180000", "GEO:22.57;88.36"),
                "2027-01-16T18:00",
                "+05:30",
                "Asia/Kolkata");
    }

    @Test
    void takesTheZoneThatTheCalendarNamesForAll() {
        var entry = calendar(
                        setting(null, null),
                        "X-WR-TIMEZONE:Asia/Kathmandu",
                        "BEGIN:VEVENT",
                        "DTSTART:20270116T180000",
                        "END:VEVENT")
                .getFirst();

        assertWhen(entry, "2027-01-16T18:00", "+05:45", "Asia/Kathmandu");
    }

    @ParameterizedTest
    @CsvSource({
        "/freeassociation.sourceforge.net/Europe/Madrid, Europe/Madrid",
        "/mozilla.org/20050126_1/America/Argentina/Buenos_Aires, America/Argentina/Buenos_Aires",
        "Romance Standard Time, Europe/Paris",
        "India Standard Time, Asia/Calcutta"
    })
    void knowsZonesByTheNamesThatProgramsGiveThem(String name, String zone) {
        var entry = event(setting(null), "DTSTART;TZID=\"" + name + "\":20270116T180000");

        assertThat(entry.errors()).isEmpty();
        assertThat(entry.form().zone()).isEqualTo(zone);
        assertThat(assumed(entry)).contains("zone-by-name");
    }

    @Test
    void takesTheZoneGivenWhereTheCalendarsOwnHasItsClock() {
        var madrid = zoned(setting("Europe/Madrid"), "20270716T180000");

        assertWhen(madrid, "2027-07-16T18:00", "+02:00", "Europe/Madrid");
        assertThat(assumed(madrid)).contains("zone-by-rules");
        assertThat(errors(zoned(setting("Europe/London"), "20270716T180000"))).containsExactly("/start unknown-zone");
    }

    @Test
    void asksForAZoneThatNobodyKnows() {
        assertThat(errors(event(setting(null), "DTSTART;TZID=Plaza:20270116T180000")))
                .containsExactly("/start unknown-zone");
    }

    @Test
    void saysThatACalendarsRulesAreOutOfDate() {
        var entry = calendar(
                        setting(null),
                        String.join("\r\n", OUTLOOK).replace("TZID:Plaza", "TZID:America/Sao_Paulo"),
                        "BEGIN:VEVENT",
                        "DTSTART;TZID=America/Sao_Paulo:20270116T180000",
                        "END:VEVENT")
                .getFirst();

        assertWhen(entry, "2027-01-16T18:00", "-03:00", "America/Sao_Paulo");
        assertThat(assumed(entry)).contains("zone-rules-differ");
    }

    private static Entry zoned(ImportSetting setting, String start) {
        return calendar(
                        setting,
                        String.join("\r\n", OUTLOOK),
                        "BEGIN:VEVENT",
                        "DTSTART;TZID=Plaza:" + start,
                        "END:VEVENT")
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "20271031T023000, 2027-10-31T02:30, +02:00",
        "20270328T023000, 2027-03-28T03:30, +02:00",
        "20270328T015900, 2027-03-28T01:59, +01:00",
        "20271031T030000, 2027-10-31T03:00, +01:00"
    })
    void readsLocalTimesAtAClockChangeAsTheStandardDoes(String value, String start, String offset) {
        assertWhen(event(setting(null), "DTSTART;TZID=Europe/Madrid:" + value), start, offset, "Europe/Madrid");
    }

    @ParameterizedTest
    @CsvSource({"PT2H, 2027-03-28T04:00", "P1D, 2027-03-29T01:00", "PT90M, 2027-03-28T03:30", "P1DT1H, 2027-03-29T02:00"
    })
    void addsADuration(String duration, String end) {
        assertThat(event(setting(null), "DTSTART;TZID=Europe/Madrid:20270328T010000", "DURATION:" + duration)
                        .form()
                        .end())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "DTSTART:20270116T180000Z|RRULE:FREQ=DAILY > /start repeated",
                "DTSTART:20270116T180000Z|RDATE:20270117T180000Z > /start repeated",
                "DTSTART:20270116T180000Z|RECURRENCE-ID:20270116T180000Z > /start part-of-a-series",
                "DTSTART:20270116T180000Z|STATUS:CANCELLED > /status cancelled",
                "DTSTART;VALUE=DATE:20270116|DTEND;VALUE=DATE:20270119 > /day several-days",
                "DTSTART;VALUE=DATE:20270116|DURATION:P3D > /day several-days",
                "DTSTART:mañana > /start not-a-time",
                "DTSTART:20270230T180000Z > /start not-a-time",
                "DTSTART:20270116T180000Z|DTEND;VALUE=DATE:20270117 > /start not-a-time",
                "DTSTART:20270116T180000Z|DURATION:PT > /start not-a-time",
                "DTSTART:20270116T180000Z|GEO:Bilbao > /place/point not-degrees"
            })
    void refusesWhatCannotBeOneActionAndSaysWhy(String lines, String error) {
        assertThat(errors(event(setting("Europe/Madrid"), lines.split("\\|", -1))))
                .containsExactly(error);
    }

    @Test
    void leavesAUrlOutThatNobodyElseCanOpen() {
        var entry = event(setting(null), "SUMMARY:Marcha", "URL:message:%3Cabc@mail%3E");

        assertThat(entry.form().url()).isNull();
        assertThat(assumed(entry)).contains("link-left-out");
    }

    @Test
    void advisesWhatToDoAboutARepetition() {
        var entry = event(setting(null), "DTSTART:20270116T180000Z", "RRULE:FREQ=DAILY;COUNT=7");

        assertThat(entry.errors().getFirst().message()).contains("one action for each day");
    }

    @Test
    void leavesTheOthersWholeWhereOneCannotBeRead() {
        var entries = calendar(
                setting("Europe/Madrid"),
                "BEGIN:VEVENT",
                "SUMMARY without a colon",
                "DTSTART:20270116T180000Z",
                "END:VEVENT",
                "BEGIN:VTODO",
                "SUMMARY:Pintar pancartas",
                "END:VTODO",
                "BEGIN:VEVENT",
                "SUMMARY:Marcha",
                "DTSTART:20270116T180000Z",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "SUMMARY:Sin final");

        assertThat(entries).extracting(Entry::line).containsExactly(4, 8, 11, 15);
        assertThat(entries.stream().flatMap(entry -> errors(entry).stream()))
                .containsExactly(" not-readable", " not-an-event", " not-readable");
        assertThat(entries.get(2).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title,day\nMarcha,2027-01-16", "BEGIN:VCARD\r\nEND:VCARD"})
    void refusesWhatIsNoCalendar(String text) {
        assertThatThrownBy(() -> Readers.CALENDARS.read(text, setting(null))).isInstanceOf(ProblemException.class);
    }

    private static void assertWhen(Entry entry, String start, String offset, String zone) {
        assertThat(entry.errors()).isEmpty();
        assertThat(entry.form().start()).isEqualTo(start);
        assertThat(entry.form().startOffset()).isEqualTo(offset);
        assertThat(entry.form().zone()).isEqualTo(zone);
    }
}
