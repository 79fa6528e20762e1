package org.convoca.notification.preference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * For what a digest is: a day of the local calendar, or a week of ISO 8601. A coordinator gets at most one digest for each, so its key is a part of
 * the mail's id. Days and weeks are those of her zone; since no moments are kept, a zone whose rules change needs no migration.
 *
 * @param frequency daily or weekly
 * @param first the day, or the Monday of the week
 */
public record Period(Frequency frequency, LocalDate first) implements Comparable<Period> {

    /** That day. */
    public static Period day(LocalDate day) {
        return new Period(Frequency.DAILY, day);
    }

    /** The week in which that day lies. */
    public static Period weekOf(LocalDate day) {
        return new Period(Frequency.WEEKLY, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** {@code 2027-03-14}, or {@code 2027-W10}; in letters that a mail's id may have. */
    public String key() {
        return switch (frequency) {
            case WEEKLY ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case DAILY, NONE -> first.toString();
        };
    }

    Period plus(long steps) {
        return new Period(frequency, frequency == Frequency.WEEKLY ? first.plusWeeks(steps) : first.plusDays(steps));
    }

    /** Earlier or later; only periods of one frequency are compared. */
    @Override
    public int compareTo(Period other) {
        return first.compareTo(other.first);
    }
}
