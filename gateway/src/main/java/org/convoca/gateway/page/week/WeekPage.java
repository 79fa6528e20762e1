package org.convoca.gateway.page.week;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.page.Days;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.ConvenedCalls;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of a call's week show. */
@Component
class WeekPage {

    private static final FormFields FIELDS = new FormFields(List.of(
            Map.entry("/status", "weekstatus"),
            Map.entry("/firstDay", "firstday"),
            Map.entry("/lastDay", "lastday"),
            Map.entry("/to", "lastday")));
    private static final Map<String, String> GENERAL = Map.of(
            "press-again", "error.form.press-again",
            "refused", "error.week.refused",
            "away", "error.form.away");

    private final ConvenedCalls convened;
    private final Calls calls;
    private final Desks desks;
    private final FormErrors errors;

    WeekPage(ConvenedCalls convened, Calls calls, Desks desks, FormErrors errors) {
        this.convened = convened;
        this.calls = calls;
        this.desks = desks;
        this.errors = errors;
    }

    String calls(Desk desk, Model model) {
        desks.frame(desk, ConvenedWeekController.WEEK, model);
        model.addAttribute("lines", convened.of(desk, ConvenedWeekController.WEEK));
        return "coordination-weeks";
    }

    String form(Desk desk, String slug, DatesForm form, List<FieldError> wrong, boolean done, Model model) {
        var call = call(desk, slug, model);
        var week = call.week();
        var typed = form.status().isEmpty() && wrong.isEmpty()
                ? new DatesForm(
                        week.status(), Objects.toString(week.firstDay(), ""), Objects.toString(week.lastDay(), ""))
                : form;
        var said = said(desk, wrong);
        model.addAttribute("form", typed);
        model.addAttribute("done", done);
        model.addAttribute("errors", said);
        model.addAttribute(
                "errorOf",
                said.stream().collect(Collectors.toMap(FormError::field, FormError::message, (first, _) -> first)));
        return "coordination-week";
    }

    /** What follows from it, before it is done. */
    String sure(Desk desk, String slug, DatesForm form, Model model) {
        call(desk, slug, model);
        var first = form.first();
        var last = form.last();
        model.addAttribute("form", form);
        model.addAttribute("span", first == null || last == null ? "" : Days.span(first, last, desk.reader()));
        return "coordination-week-sure";
    }

    private CallView call(Desk desk, String slug, Model model) {
        if (!desk.coordination().looksAfter(slug)) {
            throw new ProblemException(ProblemType.CALL_NOT_FOUND, ProblemType.CALL_NOT_FOUND.hint());
        }
        var call = Readings.required(calls.find(slug, desk.reader()), ProblemType.CALL_NOT_FOUND)
                .value();
        var week = call.week();
        var path = ConvenedWeekController.WEEK + "/" + slug;
        desks.frame(desk, path, model);
        model.addAttribute("call", call);
        model.addAttribute(
                "now",
                week.isAnnounced() && week.firstDay() != null && week.lastDay() != null
                        ? Days.span(week.firstDay(), week.lastDay(), desk.reader())
                        : "");
        model.addAttribute("path", desk.to(path));
        model.addAttribute("back", desk.to(ConvenedWeekController.WEEK));
        model.addAttribute("token", desks.token(path));
        return call;
    }

    private List<FormError> said(Desk desk, List<FieldError> wrong) {
        if (wrong.isEmpty()) {
            return List.of();
        }
        var general = GENERAL.get(wrong.getFirst().code());
        return general == null ? errors.of(FIELDS, wrong, desk.reader()) : errors.general(general, desk.reader());
    }
}
