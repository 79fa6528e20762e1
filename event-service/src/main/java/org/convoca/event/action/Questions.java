package org.convoca.event.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionQuestion;
import org.convoca.contracts.call.ActionWeek;
import org.jspecify.annotations.Nullable;

/**
 * What an action's organisers are asked. It stands in the action itself, so that asking, the event that tells it, and the answer are one write each,
 * and of two instances that want to ask one does.
 *
 * @param week null when they were not asked for a day, or the question lapsed
 * @param report null when they were not asked for a report yet
 * @param due when it is to be looked at again, or null when time alone changes nothing
 */
public record Questions(
        @Nullable WeekQuestion week,
        @Nullable ReportQuestion report,
        @Nullable Instant due) {

    public static final Questions NONE = new Questions(null, null, null);

    /** What stored actions hold from before they could be asked. */
    static Questions known(@Nullable Questions questions) {
        return questions == null ? NONE : questions;
    }

    /** The same, to be looked at not later than at that moment. */
    public Questions by(@Nullable Instant moment) {
        var next = Stream.of(week == null ? null : week.remindAt(), report == null ? null : report.remindAt(), moment)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Questions(week, report, next);
    }

    private Questions with(@Nullable WeekQuestion asked) {
        return new Questions(asked, report, due);
    }

    public Questions askForDay(ActionWeek.Announced announced, String call, Instant now) {
        return with(WeekQuestion.about(announced, call, now));
    }

    public boolean isDayReminderDue(Instant now) {
        return week != null && week.isToBeReminded(now);
    }

    public Questions remindOfDay(Instant now) {
        return week == null ? this : with(week.reminded(now));
    }

    /** The week was withdrawn or moved, or is over: nobody has to answer any more. */
    public Questions forgetDay() {
        return with(null);
    }

    /** They say that its day, or that it has none, stays as it is. */
    Questions stays() {
        return week == null || !week.isOpen() ? this : with(week.answered());
    }

    /** They may have answered by changing it. */
    Questions onDay(@Nullable LocalDate day) {
        return day != null && week != null && week.holds(day) ? stays() : this;
    }

    public Questions askForReport(Instant now) {
        return new Questions(week, ReportQuestion.at(now), due);
    }

    /** Nobody is asked anything, and it need not be looked at. */
    public Questions silent() {
        return new Questions(null, report, null);
    }

    /** It was moved: it is not over yet. */
    public Questions forgetReport() {
        return new Questions(week, null, due);
    }

    public boolean isReportReminderDue(Instant now) {
        return report != null && report.isToBeReminded(now);
    }

    public Questions remindOfReport(Instant now) {
        return report == null ? this : new Questions(week, report.reminded(now), due);
    }

    /** What they have not answered; null when nothing is open. */
    public @Nullable ActionQuestion open() {
        if (report != null) {
            return ActionQuestion.REPORT;
        }
        return isDayOpen() ? ActionQuestion.WEEK : null;
    }

    /** Whether they have not said on which day. */
    public boolean isDayOpen() {
        return week != null && week.isOpen();
    }
}
