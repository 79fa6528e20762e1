package org.convoca.gateway.page.switches;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.TurnedSwitches;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.switches.Switch;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Conveners of all calls see how the switches stand, and turn them. */
@Controller
class SwitchesController {

    static final String SWITCHES = Desk.HOME + "/switches";

    private static final String ONE = SWITCHES + "/{code:[a-z]+}";
    private static final List<String> DONE = List.of("off", "on");
    private static final FormFields FIELDS =
            new FormFields(List.of(Map.entry("/why", "switchwhy"), Map.entry("/minutes", "switchfor")));

    private final TurnedSwitches switches;
    private final SwitchesPage page;
    private final Desks desks;
    private final FormErrors errors;

    SwitchesController(TurnedSwitches switches, SwitchesPage page, Desks desks, FormErrors errors) {
        this.switches = switches;
        this.page = page;
        this.desks = desks;
        this.errors = errors;
    }

    @GetMapping(SWITCHES)
    String all(Desk desk, @RequestParam(defaultValue = "") String done, Model model) {
        desk.needs(desk.isConvenerOfAll());
        var shown = Readings.required(switches.all(desk.coordination()), ProblemType.FORBIDDEN);
        return page.list(desk, shown.value(), DONE.contains(done) ? done : "", model);
    }

    /** Asks for how long and why, before it is turned. */
    @GetMapping(ONE)
    String one(Desk desk, @PathVariable String code, Model model) {
        desk.needs(desk.isConvenerOfAll());
        return page.form(desk, shown(desk, which(code)), SwitchForm.EMPTY, List.of(), model);
    }

    @PostMapping(path = ONE, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView turn(
            Desk desk,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        desk.needs(desk.isConvenerOfAll());
        var which = which(code);
        var typed = new Typed(fields);
        var form = SwitchForm.of(typed);
        if (desks.accepted(typed.text(FormTokens.FIELD), SWITCHES).isEmpty()) {
            return again(
                    desk, which, form, HttpStatus.FORBIDDEN, general("error.form.press-again", desk), model, response);
        }
        return switch (switches.turn(desk.coordination(), which, form.wanted())) {
            case Attempt.Done<Boolean> _ ->
                Redirects.seeOther(desk.to(SWITCHES + "?done=" + (form.off() ? "off" : "on")));
            case Attempt.Invalid<Boolean>(var wrong) ->
                again(
                        desk,
                        which,
                        form,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        errors.of(FIELDS, wrong, desk.reader()),
                        model,
                        response);
            case Attempt.Refused<Boolean> _, Attempt.Missing<Boolean> _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        };
    }

    private static Switch which(String code) {
        return Switch.find(code)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint()));
    }

    private TurnedSwitches.Shown shown(Desk desk, Switch which) {
        return Readings.required(switches.all(desk.coordination()), ProblemType.FORBIDDEN).value().stream()
                .filter(one -> one.code().equals(which.code()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint()));
    }

    private List<FormError> general(String key, Desk desk) {
        return errors.general(key, desk.reader());
    }

    private ModelAndView again(
            Desk desk,
            Switch which,
            SwitchForm form,
            HttpStatus status,
            List<FormError> wrong,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(page.form(desk, shown(desk, which), form, wrong, model), model.asMap());
    }
}
