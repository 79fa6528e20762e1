package org.convoca.event.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.convoca.contracts.call.ActionWeek;
import org.jspecify.annotations.Nullable;

/**
 * The question on which day of an announced week an action takes place. Its organisers are reminded seven and two days before the week begins.
 *
 * @param firstDay of the week that it was asked for; another week is another question
 * @param reminder the number of the last one that was sent, 0 before the first
 * @param remindAt when the next one is due, or null when there is none
 * @param openIn the call, while nobody answered: by it the unanswered are found; null once somebody did
 */
public record WeekQuestion(
        LocalDate firstDay,
        LocalDate lastDay,
        Instant askedAt,
        int reminder,
        @Nullable Instant remindAt,
        @Nullable String openIn) {

    private static final List<Integer> DAYS_BEFORE = List.of(7, 2);
    /** When it is day in most of the world. */
    private static final int HOUR = 9;

    static WeekQuestion about(ActionWeek.Announced week, String call, Instant now) {
        return new WeekQuestion(week.firstDay(), week.lastDay(), now, 0, next(week.firstDay(), 0, now), call);
    }

    /** The first reminder behind that number whose time is still to come. */
    private static @Nullable Instant next(LocalDate firstDay, int sent, Instant now) {
        return DAYS_BEFORE.stream()
                .skip(sent)
                .map(days -> moment(firstDay, days))
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }

    private static Instant moment(LocalDate firstDay, int daysBefore) {
        return firstDay.minusDays(daysBefore).atTime(HOUR, 0).toInstant(ZoneOffset.UTC);
    }

    public boolean isOpen() {
        return openIn != null;
    }

    public boolean isAbout(ActionWeek.Announced week) {
        return firstDay.equals(week.firstDay()) && lastDay.equals(week.lastDay());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean isToBeReminded(Instant now) {
        return remindAt != null && !now.isBefore(remindAt);
    }

    /** Reminders that nobody sent in time are left out. */
    WeekQuestion reminded(Instant now) {
        var upcoming = next(firstDay, reminder, now);
        var sent = upcoming == null ? DAYS_BEFORE.size() : DAYS_BEFORE.size() - 1;
        return new WeekQuestion(firstDay, lastDay, askedAt, sent, upcoming, openIn);
    }

    WeekQuestion answered() {
        return new WeekQuestion(firstDay, lastDay, askedAt, reminder, null, null);
    }
}
