package org.convoca.gateway.page.registration;

import java.util.List;
import org.convoca.gateway.client.Organised;
import org.convoca.gateway.client.Organising;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.registration.OwnActionController.AskedStep;
import org.convoca.platform.problem.FieldError;
import org.springframework.stereotype.Component;

/** Does what a button on the page of an action says. */
@Component
class Steps {

    private final Organising organising;

    Steps(Organising organising) {
        this.organising = organising;
    }

    Organised take(AskedStep asked, String key) {
        var organiser = asked.workspace().organiser();
        var action = asked.action();
        return switch (asked.step()) {
            case "submit" -> organising.submit(organiser, action);
            case "cancel" -> organising.cancel(organiser, action, asked.field("reason"));
            case "discard" -> organising.discard(organiser, action);
            case "copy" -> copied(asked, key);
            case "series" -> repeated(asked);
            case "report" -> reported(asked);
            case "date" -> dated(asked);
            default -> organising.stays(organiser, action);
        };
    }

    private Organised copied(AskedStep asked, String key) {
        var errors = OtherDays.errors(asked.all());
        if (!errors.isEmpty()) {
            return new Organised.Invalid(errors);
        }
        return with(
                asked,
                action -> organising.copy(
                        asked.workspace().organiser(), action.id(), OtherDays.differing(action, asked.all()), key));
    }

    private Organised repeated(AskedStep asked) {
        var days = OtherDays.wanted(asked.all(), asked.values("days"));
        return days.isEmpty()
                ? new Organised.Invalid(List.of(new FieldError("/days", "required", "Choose at least one day.")))
                : organising.series(asked.workspace().organiser(), asked.action(), days);
    }

    private Organised reported(AskedStep asked) {
        var form = new ReportForm(asked.all());
        return form.errors().isEmpty()
                ? organising.report(asked.workspace().organiser(), asked.action(), form.own())
                : new Organised.Invalid(form.errors());
    }

    private Organised dated(AskedStep asked) {
        var form = new WeekForm(asked.all());
        if (!form.errors().isEmpty()) {
            return new Organised.Invalid(form.errors());
        }
        return with(
                asked,
                action -> organising.edit(asked.workspace().organiser(), action.id(), action.version(), form.patch()));
    }

    private interface Change {
        Organised of(OwnAction action);
    }

    private Organised with(AskedStep asked, Change change) {
        return switch (organising.find(asked.workspace().organiser(), asked.action())) {
            case Reading.Found<OwnAction> found -> change.of(found.value());
            case Reading.Missing<OwnAction> _ -> new Organised.Missing();
            case Reading.Unavailable<OwnAction> _ -> new Organised.Unavailable();
        };
    }
}
