package org.convoca.event.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day as people and spreadsheets write it. Where the year comes first, or a number can only be the day, it is understood and the report says as
 * what; 01/02/2027 is February here and January there, so it is asked about.
 */
final class WrittenDay {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2}");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}([.,]\\d+)?");
    private static final int MONTHS = 12;

    private final Notes notes;

    WrittenDay(Notes notes) {
        this.notes = notes;
    }

    /** Null where it was not understood; the notes then say why. */
    @Nullable
    LocalDate read(String pointer, String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return written(pointer, text, number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        var yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return yearLast(pointer, text, number(yearLast, 1), number(yearLast, 2), number(yearLast, 3));
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            notes.wrong(pointer, "two-digit-year", "Write the year with four digits: 2027-01-16.");
        } else if (SERIAL.matcher(text).matches()) {
            notes.wrong(
                    pointer,
                    "spreadsheet-number",
                    "This is a spreadsheet's number for a date; format the column as text and write 2027-01-16.");
        } else {
            notes.wrong(pointer, "not-a-day", "A day is written as 2027-01-16.");
        }
        return null;
    }

    private @Nullable LocalDate yearLast(String pointer, String text, int first, int second, int year) {
        if (first == second || (first > MONTHS && second <= MONTHS)) {
            return written(pointer, text, year, second, first);
        }
        if (second > MONTHS && first <= MONTHS) {
            return written(pointer, text, year, first, second);
        }
        if (first > MONTHS) {
            notes.wrong(pointer, "no-such-day", "There is no such day.");
            return null;
        }
        notes.ask(
                pointer,
                "ambiguous-day",
                "This can be two days. Write the one you mean with the year first: 2027-01-16.",
                List.of(iso(year, second, first), iso(year, first, second)));
        return null;
    }

    private @Nullable LocalDate written(String pointer, String text, int year, int month, int day) {
        try {
            var date = LocalDate.of(year, month, day);
            if (!ISO.matcher(text).matches()) {
                notes.assume("day-read", "The day was read as " + date + ".");
            }
            return date;
        } catch (DateTimeException _) {
            notes.wrong(pointer, "no-such-day", "There is no such day.");
            return null;
        }
    }

    private static String iso(int year, int month, int day) {
        return "%04d-%02d-%02d".formatted(year, month, day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
