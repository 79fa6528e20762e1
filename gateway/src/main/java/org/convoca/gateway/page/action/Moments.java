package org.convoca.gateway.page.action;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import org.convoca.gateway.page.Languages;

/** Days and times of day in the reader's language. Hours are counted to 24, as everywhere on these pages. */
public final class Moments {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private Moments() {}

    /** {@code Saturday 16 January 2027}. */
    public static String day(LocalDate day, Locale reader) {
        return format("yMMMMEEEEd", day.atStartOfDay(), reader);
    }

    /** {@code Sat 16}, for a calendar. */
    static String shortDay(LocalDate day, Locale reader) {
        return format("EEEd", day.atStartOfDay(), reader);
    }

    /** {@code 16}, in the reader's digits. */
    static String number(LocalDate day, Locale reader) {
        return format("d", day.atStartOfDay(), reader);
    }

    /** {@code Saturday}. */
    static String weekday(LocalDate day, Locale reader) {
        return format("cccc", day.atStartOfDay(), reader);
    }

    /** {@code Sat}. */
    static String shortWeekday(LocalDate day, Locale reader) {
        return format("ccc", day.atStartOfDay(), reader);
    }

    /** {@code January 2027}. */
    static String month(YearMonth month, Locale reader) {
        return format("yMMMM", month.atDay(1).atStartOfDay(), reader);
    }

    /** {@code 18:00}. */
    public static String hour(LocalDateTime time, Locale reader) {
        return format("Hmm", time, reader);
    }

    /** {@code Sat, 16 Jan 2027, 17:00}: a moment in UTC. */
    public static String utc(Instant moment, Locale reader) {
        return format("yMMMEdHmm", LocalDateTime.ofInstant(moment, ZoneOffset.UTC), reader);
    }

    /** {@code Sat, 16 Jan 2027, 18:00}: a moment as clocks show it there. */
    public static String local(Instant moment, ZoneId zone, Locale reader) {
        return format("yMMMEdHmm", LocalDateTime.ofInstant(moment, zone), reader);
    }

    /** {@code UTC+1}: how far the zone is from UTC at that moment. */
    public static String offset(ZoneId zone, Instant moment) {
        var offset = zone.getRules().getOffset(moment);
        return offset.equals(ZoneOffset.UTC)
                ? "UTC"
                : "UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replace(":00", "");
    }

    /** {@code Madrid}: the place by whose name the zone goes. */
    public static String city(String zone, Locale reader) {
        var city = TimeZoneNames.getInstance(locale(reader)).getExemplarLocationName(zone);
        return city == null ? zone : city;
    }

    static ULocale locale(Locale reader) {
        return Languages.FALLBACK.code().equals(reader.getLanguage())
                ? ULocale.forLanguageTag("en-001")
                : ULocale.forLocale(reader);
    }

    private static String format(String skeleton, LocalDateTime time, Locale reader) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, locale(reader));
        format.setTimeZone(UTC);
        return format.format(Date.from(time.toInstant(ZoneOffset.UTC)));
    }
}
