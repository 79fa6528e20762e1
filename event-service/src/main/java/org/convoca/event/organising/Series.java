package org.convoca.event.organising;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.StreetAction;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** An action that comes again: a draft for each further day, at the same local time. Asking twice makes each of them once. */
@Service
class Series {

    private static final int MOST_DAYS = 31;

    private final Organising organising;
    private final OwnActions actions;
    private final Weeks weeks;
    private final JsonMapper json;

    Series(Organising organising, OwnActions actions, Weeks weeks, JsonMapper json) {
        this.organising = organising;
        this.actions = actions;
        this.weeks = weeks;
        this.json = json;
    }

    /** Every day of the announced week. */
    List<LocalDate> eachDayOfTheWeek(RegisteredGroup group) {
        return switch (weeks.of(group).week()) {
            case ActionWeek.Announced(var first, var last) ->
                first.datesUntil(last.plusDays(1)).limit(MOST_DAYS).toList();
            case ActionWeek.ToBeAnnounced _ -> throw refused("week-not-announced", "The week is not announced yet.");
        };
    }

    List<Stored<StreetAction>> make(RegisteredGroup group, ActionId action, List<LocalDate> days) {
        if (days.size() > MOST_DAYS) {
            throw refused("too-many", "At most " + MOST_DAYS + " days.");
        }
        var form = Forms.of(actions.get(group, action).state());
        var begins = firstDay(form);
        return days.stream()
                .filter(day -> !day.equals(begins))
                .map(day -> organising.copy(
                        group,
                        action,
                        DerivedId.ofCopy(action, day.toString()),
                        json.valueToTree(moved(form, begins, day))))
                .toList();
    }

    private static LocalDate firstDay(ActionForm form) {
        if (form.start() != null) {
            return LocalDateTime.parse(form.start()).toLocalDate();
        }
        if (form.day() != null) {
            return LocalDate.parse(form.day());
        }
        throw refused("required", "Say first when the action itself takes place.");
    }

    /** What differs on another day; the offset is found anew, since clocks may change in between. */
    private static Object moved(ActionForm form, LocalDate from, LocalDate to) {
        var later = ChronoUnit.DAYS.between(from, to);
        if (form.start() == null) {
            return new OtherDay(to.toString());
        }
        var start = LocalDateTime.parse(form.start()).plusDays(later).toString();
        return form.end() == null
                ? new OtherStart(start)
                : new OtherTimes(
                        start, LocalDateTime.parse(form.end()).plusDays(later).toString());
    }

    private record OtherDay(String day) {}

    private record OtherStart(String start) {}

    private record OtherTimes(String start, String end) {}

    private static ProblemException refused(String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "Nothing was made.", List.of(new FieldError("/days", code, message)));
    }
}
