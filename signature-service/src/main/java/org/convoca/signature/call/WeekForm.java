package org.convoca.signature.call;

import java.time.LocalDate;
import java.util.List;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.ActionWeek.ToBeAnnounced;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * When the week is, as a convener says it: its days, or that they are still to be announced.
 *
 * @param status {@code announced} with the days, or {@code to-be-announced}, with or without a window
 */
record WeekForm(
        @Nullable String status,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Nobody walks for longer; a slip in the year is. */
    private static final int MOST_DAYS = 60;

    /**
     * @param window in which the week was to lie, when none is given
     * @throws ProblemException naming the field that needs attention
     */
    ActionWeek checked(@Nullable ToBeAnnounced window) {
        return switch (status) {
            case "announced" -> announced(firstDay, lastDay);
            case "to-be-announced" -> from == null && to == null && window != null ? window : open(from, to);
            case null, default -> throw wrong("/status", "A week is announced or to-be-announced.");
        };
    }

    private static ActionWeek announced(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null || last.isBefore(first)) {
            throw wrong("/lastDay", "A week has a first day, and a last day that is not before it.");
        }
        if (last.isAfter(first.plusDays(MOST_DAYS - 1L))) {
            throw wrong("/lastDay", "A week of action lasts " + MOST_DAYS + " days at most.");
        }
        return new ActionWeek.Announced(first, last);
    }

    private static ActionWeek open(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || to.isBefore(from)) {
            throw wrong(
                    "/to",
                    "Say in which window the week will lie: from which day, and to which that is not before it.");
        }
        return new ToBeAnnounced(from, to);
    }

    private static ProblemException wrong(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "The week was not changed.",
                List.of(new FieldError(pointer, "required", message)));
    }
}
