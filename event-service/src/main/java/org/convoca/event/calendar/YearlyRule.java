package org.convoca.event.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A clock change that comes every year, as a recurrence rule of iCalendar (RFC 5545, section 3.3.10).
 *
 * <p>The rules of java.time name a day and, it may be, a time of day in UTC or in standard time; iCalendar wants the wall clock's day just before the
 * change, which can be the day before or after. "The day before the last Sunday" is not "the last Saturday", so days of the month are listed then.
 */
final class YearlyRule {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    /** Any year does: what a rule's offsets shift is the same in all. */
    private static final int A_YEAR = 2024;

    private YearlyRule() {}

    /** The rule's {@code RRULE}, or empty when its days are not of one month each year: then each year's change is listed. */
    static Optional<String> of(ZoneOffsetTransitionRule rule) {
        var wall = rule.createTransition(A_YEAR).getDateTimeBefore().toLocalDate();
        var shift = (int) ChronoUnit.DAYS.between(nominal(rule), wall);
        return days(rule, shift)
                .map(days -> "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";" + days);
    }

    private static LocalDate nominal(ZoneOffsetTransitionRule rule) {
        var day = rule.getDayOfMonthIndicator();
        var month = LocalDate.of(A_YEAR, rule.getMonth(), 1);
        var date = day > 0
                ? month.withDayOfMonth(day)
                : month.withDayOfMonth(month.lengthOfMonth()).plusDays(day + 1L);
        var weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return date;
        }
        return date.with(day > 0 ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    private static Optional<String> days(ZoneOffsetTransitionRule rule, int shift) {
        var day = rule.getDayOfMonthIndicator();
        var weekday = rule.getDayOfWeek();
        var span = weekday == null ? 0 : 6;
        var first = (day > 0 ? day : day - span) + shift;
        var last = first + span;
        var shortest = rule.getMonth().minLength();
        if (day > 0 ? first < 1 || last > shortest : first < -shortest || last > -1) {
            return Optional.empty();
        }
        return Optional.of(
                weekday == null ? "BYMONTHDAY=" + first : weekdays(weekday.plus(shift), first, last, shortest));
    }

    private static String weekdays(DayOfWeek weekday, int first, int last, int lengthOfMonth) {
        var name = DAYS.get(weekday.getValue() - 1);
        if (last == -1 || (last == lengthOfMonth && lengthOfMonth >= 30)) {
            return "BYDAY=-1" + name;
        }
        if (first > 0 && first % 7 == 1) {
            return "BYDAY=" + (first / 7 + 1) + name;
        }
        return "BYDAY=" + name + ";BYMONTHDAY="
                + IntStream.rangeClosed(first, last).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }
}
