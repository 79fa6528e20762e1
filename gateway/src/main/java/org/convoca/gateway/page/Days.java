package org.convoca.gateway.page;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Spans of days in words: {@code 16–24 January 2027}. */
public final class Days {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private Days() {}

    /** Both days included; what they have in common is said once. */
    public static String span(LocalDate first, LocalDate last, Locale reader) {
        var locale = Languages.FALLBACK.code().equals(reader.getLanguage())
                ? ULocale.forLanguageTag("en-001")
                : ULocale.forLocale(reader);
        var format = DateIntervalFormat.getInstance("yMMMMd", locale);
        format.setTimeZone(UTC);
        return format.formatToValue(calendar(first), calendar(last)).toString();
    }

    private static Calendar calendar(LocalDate day) {
        var calendar = new GregorianCalendar(UTC);
        calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }
}
