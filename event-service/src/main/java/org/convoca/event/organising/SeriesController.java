package org.convoca.event.organising;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes an action that comes again on other days. */
@RestController
@CalledBy({"gateway", "operator"})
class SeriesController {

    private final Access access;
    private final Series series;
    private final OrganiserViews views;

    SeriesController(Access access, Series series, OrganiserViews views) {
        this.access = access;
        this.series = series;
        this.views = views;
    }

    /** @param days or, without them, each day of the announced week */
    record Wanted(@Nullable List<String> days) {}

    /** @param items the drafts, one for each day on which the action does not stand itself */
    record Made(List<OrganiserView> items) {}

    @PostMapping("/api/v1/registrations/{registration}/actions/{action}/series")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @PathVariable String action,
            @RequestBody Wanted wanted) {
        var group = access.group(caller, registration);
        var days = wanted.days() == null ? series.eachDayOfTheWeek(group) : days(wanted.days());
        return new Made(views.all(series.make(group, OrganiserController.id(action), days)));
    }

    private static List<LocalDate> days(List<String> texts) {
        try {
            return texts.stream().map(LocalDate::parse).distinct().sorted().toList();
        } catch (DateTimeException | NullPointerException _) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Nothing was made.",
                    List.of(new FieldError("/days", "not-a-day", "A day is written as 2027-01-16.")));
        }
    }
}
