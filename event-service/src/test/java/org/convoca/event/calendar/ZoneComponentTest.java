package org.convoca.event.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneComponentTest {

    private static final int FIRST_YEAR = 2026;
    private static final int YEARS = 3;

    /** Forty zones: both hemispheres, half and quarter hours, rules in UTC, days that shift, changes at midnight, none at all, tables without rules. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Madrid",
                "Europe/London",
                "Europe/Dublin",
                "Europe/Lisbon",
                "Europe/Chisinau",
                "Europe/Istanbul",
                "Europe/Moscow",
                "Atlantic/Azores",
                "Atlantic/Canary",
                "America/Nuuk",
                "America/Scoresbysund",
                "America/New_York",
                "America/St_Johns",
                "America/Havana",
                "America/Mexico_City",
                "America/Caracas",
                "America/Bogota",
                "America/Sao_Paulo",
                "America/Asuncion",
                "America/Santiago",
                "America/Punta_Arenas",
                "America/Argentina/Buenos_Aires",
                "America/Miquelon",
                "Pacific/Easter",
                "Pacific/Auckland",
                "Pacific/Chatham",
                "Pacific/Apia",
                "Pacific/Norfolk",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Australia/Eucla",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Asia/Tehran",
                "Asia/Beirut",
                "Asia/Jerusalem",
                "Asia/Gaza",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Africa/Johannesburg",
                "Antarctica/Troll"
            })
    void tellsEveryMomentOfThreeYearsAsTheJdkDoes(String name) {
        var zone = ZoneId.of(name);
        var read = ReadZone.of(parsed(zone), LocalDateTime.of(FIRST_YEAR + YEARS, 2, 1, 0, 0));

        for (var moment : moments(zone)) {
            assertThat(read.offset(moment))
                    .as("%s at %s", name, moment)
                    .isEqualTo(zone.getRules().getOffset(moment));
        }
    }

    /** Every second day, and the seconds before and after each change. */
    private static List<Instant> moments(ZoneId zone) {
        var first = Year.of(FIRST_YEAR).atDay(1).atStartOfDay(zone).toInstant();
        var end = Year.of(FIRST_YEAR + YEARS).atDay(1).atStartOfDay(zone).toInstant();
        var moments = new ArrayList<Instant>();
        for (var moment = first; moment.isBefore(end); moment = moment.plus(Duration.ofHours(49))) {
            moments.add(moment);
        }
        for (var change = zone.getRules().nextTransition(first);
                change != null && change.getInstant().isBefore(end);
                change = zone.getRules().nextTransition(change.getInstant())) {
            moments.add(change.getInstant().minusSeconds(1));
            moments.add(change.getInstant());
        }
        return moments;
    }

    @Test
    void tellsTheNextYearsOfEveryZoneThereIs() {
        for (var name : ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("ical4j"))
                .toList()) {
            tellsEveryMomentOfThreeYearsAsTheJdkDoes(name);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Madrid | FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU | FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "America/New_York | FREQ=YEARLY;BYMONTH=3;BYDAY=2SU | FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
                "Pacific/Chatham | FREQ=YEARLY;BYMONTH=4;BYDAY=1SU | FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU",
                "America/Nuuk | FREQ=YEARLY;BYMONTH=3;BYDAY=SA;BYMONTHDAY=24,25,26,27,28,29,30 | FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
            })
    void writesChangesThatComeEveryYearAsOneRuleEach(String zone, String one, String other) {
        assertThat(lines(ZoneId.of(zone)).stream().filter(line -> line.startsWith("RRULE")))
                .containsExactly("RRULE:" + one, "RRULE:" + other);
    }

    @Test
    void writesAZoneWithoutChangesAsOneOffset() {
        assertThat(lines(ZoneId.of("Asia/Kolkata")))
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "TZID:Asia/Kolkata",
                        "BEGIN:STANDARD",
                        "DTSTART:19700101T000000",
                        "TZOFFSETFROM:+0530",
                        "TZOFFSETTO:+0530",
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    @Test
    void coversTheYearsThatItTellsRightly() {
        var madrid = new ZoneComponent(ZoneId.of("Europe/Madrid"), Year.of(FIRST_YEAR));
        assertThat(madrid.covers(Year.of(FIRST_YEAR - 1))).isFalse();
        assertThat(madrid.covers(Year.of(FIRST_YEAR + 50))).isTrue();

        var casablanca = new ZoneComponent(ZoneId.of("Africa/Casablanca"), Year.of(FIRST_YEAR));
        assertThat(casablanca.covers(Year.of(FIRST_YEAR + 4))).isTrue();
        assertThat(casablanca.covers(Year.of(FIRST_YEAR + 5))).isFalse();
    }

    private static VTimeZone parsed(ZoneId zone) {
        var calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + text(zone) + "END:VCALENDAR\r\n";
        return (VTimeZone) Feeds.parsed(calendar).getComponents().getFirst();
    }

    private static List<String> lines(ZoneId zone) {
        return Feeds.lines(text(zone));
    }

    private static String text(ZoneId zone) {
        var out = new ByteArrayOutputStream();
        try {
            new ZoneComponent(zone, Year.of(FIRST_YEAR)).write(new ContentLines(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }
}
