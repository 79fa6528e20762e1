package org.convoca.gateway.page.action;

import com.ibm.icu.util.Calendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a calendar shows at a time. */
sealed interface Period {

    record Month(YearMonth month) implements Period {}

    /** @param day any day of it */
    record Week(LocalDate day) implements Period {}

    /** {@code 2027-01} or, for the week around a day, {@code 2027-01-16}; null for a time that nobody asks for. */
    static @Nullable Period parse(String text) {
        var period = text.length() > 7 ? new Week(LocalDate.parse(text)) : new Month(YearMonth.parse(text));
        return Asked.isNear(period.someDay()) ? period : null;
    }

    default LocalDate someDay() {
        return switch (this) {
            case Month month -> month.month().atDay(1);
            case Week week -> week.day();
        };
    }

    default String text() {
        return switch (this) {
            case Month month -> month.month().toString();
            case Week week -> week.day().toString();
        };
    }

    /** The first day that is shown: a week begins where the reader's calendars begin it. */
    default LocalDate first(Locale reader) {
        return someDay().with(TemporalAdjusters.previousOrSame(firstDayOfWeek(reader)));
    }

    default LocalDate last(Locale reader) {
        var weekEnd = TemporalAdjusters.nextOrSame(firstDayOfWeek(reader).minus(1));
        return switch (this) {
            case Month month -> month.month().atEndOfMonth().with(weekEnd);
            case Week week -> week.day().with(weekEnd);
        };
    }

    default Period next(int steps) {
        return switch (this) {
            case Month month -> new Month(month.month().plusMonths(steps));
            case Week week -> new Week(week.day().plusWeeks(steps));
        };
    }

    private static DayOfWeek firstDayOfWeek(Locale reader) {
        var sundayFirst = Calendar.getInstance(Moments.locale(reader)).getFirstDayOfWeek();
        return DayOfWeek.SUNDAY.plus(sundayFirst - Calendar.SUNDAY);
    }
}
