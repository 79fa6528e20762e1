package org.convoca.event.action;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.convoca.contracts.call.ActionWeek;
import org.jspecify.annotations.Nullable;

/**
 * The question how it went. Its organisers are reminded three and seven days later, and then left in peace; a report answers it.
 *
 * @param reminder the number of the last one that was sent, 0 before the first
 * @param remindAt when the next one is due, or null when there is none
 */
public record ReportQuestion(
        Instant askedAt, int reminder, @Nullable Instant remindAt) {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final List<Duration> LATER = List.of(Duration.ofDays(3), Duration.ofDays(7));

    /**
     * From when to ask: the morning after its end.
     *
     * @param week of the call, or null where nothing is known of it
     * @return null while nobody knows when it is over
     */
    public static @Nullable Instant from(When when, @Nullable ActionWeek week) {
        return switch (when) {
            case When.AtTime time -> {
                var ends = time.endsAt();
                var last = (ends == null ? time.startsAt() : ends).toLocalDate();
                yield last.plusDays(1).atTime(MORNING).atZone(time.zone()).toInstant();
            }
            case When.OnDay(var day) -> dayAfter(day);
            case When.DuringTheWeek _ ->
                week instanceof ActionWeek.Announced announced ? dayAfter(announced.lastDay()) : null;
        };
    }

    /** The last place on earth where it is still that day is twelve hours behind UTC. */
    private static Instant dayAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.ofHours(-12)).toInstant();
    }

    static ReportQuestion at(Instant now) {
        return new ReportQuestion(now, 0, now.plus(LATER.getFirst()));
    }

    boolean isToBeReminded(Instant now) {
        return remindAt != null && !now.isBefore(remindAt);
    }

    /** Counted from the first time, but never two within a day. */
    ReportQuestion reminded(Instant now) {
        var sent = reminder + 1;
        return new ReportQuestion(
                askedAt, sent, sent == LATER.size() ? null : later(askedAt.plus(LATER.get(sent)), now));
    }

    private static Instant later(Instant planned, Instant now) {
        var tomorrow = now.plus(Duration.ofDays(1));
        return planned.isBefore(tomorrow) ? tomorrow : planned;
    }
}
