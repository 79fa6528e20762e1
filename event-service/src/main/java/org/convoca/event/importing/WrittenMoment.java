package org.convoca.event.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell that says when: a day, a time, or both, and it may be with an offset from UTC.
 *
 * @param day null where the cell names only a time
 * @param time null where the cell names only a day
 * @param offset null for a time by the clock on the spot
 */
record WrittenMoment(
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable ZoneOffset offset) {

    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4})(?:(?:[Tt]|,?\\s+)(.+))?");
    private static final Pattern TIME_AND_OFFSET = Pattern.compile("(.*?)\\s*([Zz]|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}([.,]\\d+)?|0[.,]\\d+");

    /** Null where it was not understood; the notes then say why. */
    static @Nullable WrittenMoment read(String pointer, String text, Notes notes) {
        if (SERIAL.matcher(text).matches()) {
            notes.wrong(
                    pointer,
                    "spreadsheet-number",
                    "This is a spreadsheet's number for a time; format the column as text and write 2027-01-16 18:00.");
            return null;
        }
        var both = DAY_AND_TIME.matcher(text);
        if (!both.matches()) {
            return time(pointer, null, text, notes);
        }
        var day = new WrittenDay(notes).read(pointer, both.group(1));
        if (day == null) {
            return null;
        }
        return both.group(2) == null ? new WrittenMoment(day, null, null) : time(pointer, day, both.group(2), notes);
    }

    private static @Nullable WrittenMoment time(String pointer, @Nullable LocalDate day, String text, Notes notes) {
        var parts = TIME_AND_OFFSET.matcher(text);
        if (!parts.matches()) {
            notes.wrong(pointer, "not-a-time", "A time is written as 18:00.");
            return null;
        }
        var time = new WrittenTime(notes).read(pointer, parts.group(1));
        if (time == null) {
            return null;
        }
        try {
            return new WrittenMoment(day, time, offset(parts.group(2)));
        } catch (DateTimeException _) {
            notes.wrong(pointer, "not-an-offset", "An offset from UTC is written as +01:00.");
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        return text == null ? null : text.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}
