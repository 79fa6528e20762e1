package org.convoca.event.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Fills in when something begins and ends, from what was written. Not thread-safe. */
final class Span {

    private final FormBuilder form;
    private final Notes notes;

    Span(FormBuilder form, Notes notes) {
        this.form = form;
        this.notes = notes;
    }

    /** A local time, and its offset where it is known. */
    private record Local(LocalDateTime time, @Nullable ZoneOffset offset) {}

    /**
     * @param day of a time that names none
     * @param start null where only the day is known
     */
    void fill(
            @Nullable LocalDate day,
            @Nullable WrittenMoment start,
            @Nullable WrittenMoment end,
            @Nullable ZoneId zone) {
        var from = start == null || start.day() == null ? day : start.day();
        if (from == null) {
            if (start != null || end != null) {
                notes.wrong("/day", "required", "There is a time without a day.");
            }
            return;
        }
        if (day != null && start != null && start.day() != null && !day.equals(start.day())) {
            notes.wrong("/start", "two-days", "The day and the start name two days.");
            return;
        }
        if (start == null || start.time() == null) {
            onDay(from, end);
            return;
        }
        form.zone = zone;
        var starts = local("/start", from, start.time(), start.offset(), zone);
        if (starts == null) {
            return;
        }
        form.start = starts.time();
        form.startOffset = starts.offset();
        if (end != null) {
            end(starts.time(), end, zone);
        }
    }

    private void onDay(LocalDate day, @Nullable WrittenMoment end) {
        if (end != null && (end.time() != null || !day.equals(end.day()))) {
            notes.wrong("/end", "end-without-start", "It has an end, but no time at which it starts.");
        }
        form.day = day;
    }

    private void end(LocalDateTime start, WrittenMoment end, @Nullable ZoneId zone) {
        if (end.time() == null) {
            notes.wrong("/end", "not-a-time", "Say the time too: 2027-01-16 20:00.");
            return;
        }
        var ends = local("/end", endDay(start, end.day(), end.time()), end.time(), end.offset(), zone);
        if (ends != null) {
            form.end = ends.time();
            form.endOffset = ends.offset();
        }
    }

    private LocalDate endDay(LocalDateTime start, @Nullable LocalDate day, LocalTime time) {
        if (day != null) {
            return day;
        }
        if (time.isAfter(start.toLocalTime())) {
            return start.toLocalDate();
        }
        notes.assume("ends-the-next-day", "It ends at an earlier hour than it starts, so on the next day.");
        return start.toLocalDate().plusDays(1);
    }

    /** What was written with an offset is a moment: it is shown by the clock on the spot. */
    private @Nullable Local local(
            String pointer, LocalDate day, LocalTime time, @Nullable ZoneOffset offset, @Nullable ZoneId zone) {
        var written = day.atTime(time);
        if (offset == null) {
            return new Local(written, null);
        }
        if (zone == null) {
            notes.wrong("/zone", "required", "Say in which time zone this is; an offset from UTC alone does not tell.");
            return null;
        }
        var there = written.atOffset(offset).atZoneSameInstant(zone);
        if (!there.toLocalDateTime().equals(written)) {
            notes.assume(
                    "moved-into-the-zone",
                    "%s is %s in %s.".formatted(pointer.substring(1), there.toLocalDateTime(), zone.getId()));
        }
        return new Local(there.toLocalDateTime(), there.getOffset());
    }
}
