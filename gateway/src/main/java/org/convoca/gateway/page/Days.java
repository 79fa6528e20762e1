package org.convoca.gateway.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/** Spans of days in words, as {@code 16–24 January 2027}, and moments. */
public final class Days {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private Days() {}

    /** Both days included; what they have in common is said once. */
    public static String span(LocalDate first, LocalDate last, Locale reader) {
        var format = DateIntervalFormat.getInstance("yMMMMd", locale(reader));
        format.setTimeZone(UTC);
        return format.formatToValue(calendar(first), calendar(last)).toString();
    }

    /** By those clocks, with hours counted to 24: {@code 20 Nov 2026, 13:05}. */
    public static String moment(Instant moment, ZoneId zone, Locale reader) {
        var format = DateFormat.getInstanceForSkeleton("yMMMdHm", locale(reader));
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(moment));
    }

    /** English as it is written outside of America. */
    private static ULocale locale(Locale reader) {
        return Languages.FALLBACK.code().equals(reader.getLanguage())
                ? ULocale.forLanguageTag("en-001")
                : ULocale.forLocale(reader);
    }

    private static Calendar calendar(LocalDate day) {
        var calendar = new GregorianCalendar(UTC);
        calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }
}
