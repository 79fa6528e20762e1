package org.convoca.gateway.page.week;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.Weeks;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The week of a call: it is announced, moved or withdrawn after a page that says what follows from it. */
@Controller
class ConvenedWeekController {

    static final String WEEK = Desk.HOME + "/week";

    private static final String ONE = WEEK + "/{call:[a-z0-9][a-z0-9-]{0,99}}";

    private final Weeks weeks;
    private final WeekPage page;
    private final Desks desks;

    ConvenedWeekController(Weeks weeks, WeekPage page, Desks desks) {
        this.weeks = weeks;
        this.page = page;
        this.desks = desks;
    }

    @GetMapping(WEEK)
    String calls(Desk desk, Model model) {
        desk.needs(desk.isConvener());
        return page.calls(desk, model);
    }

    @GetMapping(ONE)
    String week(Desk desk, @PathVariable String call, @RequestParam(defaultValue = "") String done, Model model) {
        desk.needs(desk.isConvener());
        return page.form(desk, call, DatesForm.empty(), List.of(), done.equals("set"), model);
    }

    /** @param call whose week it is; first it is asked once more, then set */
    @PostMapping(ONE)
    ModelAndView set(
            Desk desk,
            @PathVariable String call,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        desk.needs(desk.isConvener());
        var typed = new Typed(fields);
        var asked = new Asked(desk, call, DatesForm.of(typed));
        if (desks.accepted(typed.text(FormTokens.FIELD), WEEK + "/" + call).isEmpty()) {
            return again(asked, List.of(new FieldError("", "press-again", "")), HttpStatus.FORBIDDEN, model, response);
        }
        var wrong = asked.form().wrong();
        if (!wrong.isEmpty()) {
            return again(asked, wrong, HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        return typed.text("step").equals("set")
                ? set(asked, model, response)
                : new ModelAndView(page.sure(desk, call, asked.form(), model));
    }

    private record Asked(Desk desk, String call, DatesForm form) {}

    private ModelAndView set(Asked asked, Model model, HttpServletResponse response) {
        return switch (weeks.set(
                asked.desk().coordination(), asked.call(), asked.form().week())) {
            case Attempt.Done<Boolean> _ ->
                Redirects.seeOther(asked.desk().to(WEEK + "/" + asked.call() + "?done=set"));
            case Attempt.Invalid<Boolean> invalid ->
                again(asked, invalid.errors(), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
            case Attempt.Refused<Boolean> _ ->
                again(asked, List.of(new FieldError("", "refused", "")), HttpStatus.CONFLICT, model, response);
            case Attempt.Missing<Boolean> _ ->
                throw new ProblemException(ProblemType.CALL_NOT_FOUND, ProblemType.CALL_NOT_FOUND.hint());
            case Attempt.Unavailable<Boolean> _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
                yield again(
                        asked,
                        List.of(new FieldError("", "away", "")),
                        HttpStatus.SERVICE_UNAVAILABLE,
                        model,
                        response);
            }
        };
    }

    private ModelAndView again(
            Asked asked, List<FieldError> wrong, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(page.form(asked.desk(), asked.call(), asked.form(), wrong, false, model));
    }
}
