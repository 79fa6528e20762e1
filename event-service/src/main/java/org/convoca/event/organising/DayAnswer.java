package org.convoca.event.organising;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * On which day of the week an action takes place, as organisers answer from a mail.
 *
 * @param day in the announced week
 * @param start time of day, {@code 18:00}; without it only the day is said
 * @param end time of day; on the next day when it is not after {@code start}
 */
public record DayAnswer(
        @Nullable String day,
        @Nullable String start,
        @Nullable String startOffset,
        @Nullable String end,
        @Nullable String endOffset,
        @Nullable String zone) {

    /**
     * The change of the action that it means.
     *
     * @throws ProblemException when it names no day of the week, or no time
     */
    ObjectNode patch(ActionWeek week) {
        var date = read("/day", "not-a-day", LocalDate::parse, day);
        if (date == null) {
            throw refused("/day", "required", "Choose a day.");
        }
        if (!TimeCheck.isWithin(week, date)) {
            throw refused("/day", "outside-the-window", "This is not in the week of action.");
        }
        var from = read("/start", "not-a-local-time", LocalTime::parse, start);
        var patch = JsonNodeFactory.instance.objectNode();
        return from == null ? patch.put("day", date.toString()) : timed(patch, date, from);
    }

    private ObjectNode timed(ObjectNode patch, LocalDate date, LocalTime from) {
        patch.put("start", date + "T" + from);
        put(patch, "startOffset", startOffset);
        var to = read("/end", "not-a-local-time", LocalTime::parse, end);
        if (to == null) {
            patch.putNull("end").putNull("endOffset");
        } else {
            patch.put("end", (to.isAfter(from) ? date : date.plusDays(1)) + "T" + to);
            put(patch, "endOffset", endOffset);
        }
        put(patch, "zone", zone);
        return patch;
    }

    private static void put(ObjectNode patch, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            patch.put(field, value);
        }
    }

    private interface Reading<T> {
        T read(String text);
    }

    private static <T> @Nullable T read(String pointer, String code, Reading<T> reading, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.read(text.strip());
        } catch (DateTimeException _) {
            throw refused(pointer, code, "A day is written as 2027-01-16, a time as 18:00.");
        }
    }

    private static ProblemException refused(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "Nothing was changed.", List.of(new FieldError(pointer, code, message)));
    }
}
