package org.convoca.event.organising;

import java.time.Instant;
import java.time.LocalDate;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.event.action.When;

/** Looks whether an action can take place when it is said to. */
final class TimeCheck {

    private final Findings findings;
    private final Instant now;

    TimeCheck(Findings findings, Instant now) {
        this.findings = findings;
        this.now = now;
    }

    /** A time that was allowed before stays allowed, wherever the week has moved. */
    void check(When when, ActionCheck.Setting setting) {
        var before = setting.before();
        if (before != null && before.when().equals(when)) {
            return;
        }
        var pointer = when instanceof When.OnDay ? "/day" : "/start";
        if (when.isPast(now) && !setting.afterwards()) {
            findings.open(pointer, "in-the-past", "This is in the past.");
        }
        var day = when.firstDay();
        if (day != null && !isWithin(setting.week(), day)) {
            findings.open(pointer, "outside-the-window", "This is not in the week of action.");
        }
    }

    static boolean isWithin(ActionWeek week, LocalDate day) {
        return switch (week) {
            case ActionWeek.ToBeAnnounced(var from, var to) -> !day.isBefore(from) && !day.isAfter(to);
            case ActionWeek.Announced(var first, var last) -> !day.isBefore(first) && !day.isAfter(last);
        };
    }
}
