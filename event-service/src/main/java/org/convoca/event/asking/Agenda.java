package org.convoca.event.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convoca.contracts.action.ActionQuestion;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.event.action.Questions;
import org.convoca.event.action.ReportQuestion;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.When;
import org.convoca.event.call.KnownCall;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an action's organisers are to be asked at one moment. It follows from where the action and its call stand and from nothing else, so
 * deciding again, or late, asks nothing twice.
 */
final class Agenda {

    private final KnownCall call;
    private final Instant now;
    private final List<Question> asked = new ArrayList<>();
    private Questions questions;

    private Agenda(Questions questions, KnownCall call, Instant now) {
        this.questions = questions;
        this.call = call;
        this.now = now;
    }

    /** @param reminder 0 for the first time */
    record Question(ActionQuestion question, int reminder) {}

    /**
     * What is to be done.
     *
     * @param questions as they stand after it
     * @param asked what is told
     */
    record Decision(Questions questions, List<Question> asked) {}

    /** What to ask about that action now. */
    static Decision of(StreetAction.Askable action, KnownCall call, Instant now) {
        if (!call.takesActions()) {
            return nothing(action);
        }
        var agenda = new Agenda(action.questions(), call, now);
        agenda.askForDay(action);
        var reportFrom = agenda.reportFrom(action);
        agenda.askForReport(reportFrom);
        var upcoming = agenda.questions.report() == null ? reportFrom : null;
        return new Decision(agenda.questions.by(upcoming), agenda.asked);
    }

    /** Nobody is asked: the call is over or was withdrawn, the group left the roll, or the action only shows what one looks like. */
    static Decision nothing(StreetAction.Askable action) {
        return new Decision(action.questions().silent(), List.of());
    }

    private void askForDay(StreetAction.Askable action) {
        switch (call.week()) {
            case ActionWeek.ToBeAnnounced _ -> questions = questions.forgetDay();
            case ActionWeek.Announced week -> askForDay(action, week);
        }
    }

    private void askForDay(StreetAction.Askable action, ActionWeek.Announced week) {
        var known = questions.week();
        if (known != null && !known.isAbout(week)) {
            questions = questions.forgetDay();
        }
        if (isOver(week.lastDay())) {
            questions = questions.forgetDay();
        } else if (questions.week() == null) {
            if (lacksDay(action.day(), week) && !action.saidAt().isAfter(call.weekSince())) {
                questions = questions.askForDay(week, call.slug(), now);
                asked.add(new Question(ActionQuestion.WEEK, 0));
            }
        } else if (questions.isDayReminderDue(now)) {
            remindOfDay(week);
        }
    }

    /** Once the week has begun, a reminder that nobody sent in time is of no use. */
    private void remindOfDay(ActionWeek.Announced week) {
        questions = questions.remindOfDay(now);
        if (now.isBefore(startOf(week.firstDay()))) {
            asked.add(new Question(
                    ActionQuestion.WEEK,
                    Objects.requireNonNull(questions.week()).reminder()));
        }
    }

    private static boolean lacksDay(@Nullable LocalDate day, ActionWeek.Announced week) {
        return day == null || day.isBefore(week.firstDay()) || day.isAfter(week.lastDay());
    }

    private void askForReport(@Nullable Instant from) {
        if (questions.report() == null) {
            if (from != null && !now.isBefore(from)) {
                questions = questions.askForReport(now);
                asked.add(new Question(ActionQuestion.REPORT, 0));
            }
        } else if (from != null && now.isBefore(from)) {
            questions = questions.forgetReport();
        } else if (questions.isReportReminderDue(now)) {
            questions = questions.remindOfReport(now);
            asked.add(new Question(
                    ActionQuestion.REPORT,
                    Objects.requireNonNull(questions.report()).reminder()));
        }
    }

    /** From when to ask how it went; null while nobody knows, and for what was over when it was entered. */
    private @Nullable Instant reportFrom(StreetAction action) {
        return action instanceof StreetAction.Published shown
                        && !shown.publicity().enteredAfterwards()
                ? ReportQuestion.from(shown.content().when(), call.week())
                : null;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether that day is over everywhere. */
    private boolean isOver(LocalDate day) {
        return new When.OnDay(day).isOver(now);
    }
}
