package org.convoca.gateway.page.keys;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.GivenKeys;
import org.convoca.gateway.client.GivenKeys.Made;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.ProblemType;
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

/** Conveners give keys to partners and take them away. */
@Controller
class KeysController {

    static final String KEYS = Desk.HOME + "/keys";
    static final String NEW = KEYS + "/new";

    private static final List<String> DONE = List.of("revoked", "press-again");
    private static final FormFields FIELDS = new FormFields(List.of(
            Map.entry("/label", "keylabel"),
            Map.entry("/note", "keynote"),
            Map.entry("/limits", "keylimits"),
            Map.entry("/expiresOn", "keyexpires")));

    private final GivenKeys keys;
    private final KeysPage page;
    private final Desks desks;
    private final FormErrors errors;
    private final Clock clock;

    KeysController(GivenKeys keys, KeysPage page, Desks desks, FormErrors errors, Clock clock) {
        this.keys = keys;
        this.page = page;
        this.desks = desks;
        this.errors = errors;
        this.clock = clock;
    }

    @GetMapping(KEYS)
    String list(Desk desk, @RequestParam(defaultValue = "") String done, Model model) {
        desk.needs(desk.isConvener());
        var given = Readings.required(keys.all(desk.coordination()), ProblemType.FORBIDDEN);
        return page.list(desk, given.value(), DONE.contains(done) ? done : "", model);
    }

    @GetMapping(NEW)
    String fresh(Desk desk, Model model) {
        desk.needs(desk.isConvener());
        return page.form(desk, KeyForm.empty(desk, clock), List.of(), model);
    }

    /** Answers with the key itself: no address leads to it again. */
    @PostMapping(path = NEW, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String make(
            Desk desk, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        desk.needs(desk.isConvener());
        var typed = new Typed(fields);
        var form = KeyForm.of(typed);
        var once = desks.accepted(typed.text(FormTokens.FIELD), NEW);
        if (once.isEmpty()) {
            return again(desk, form, HttpStatus.FORBIDDEN, general("error.form.press-again", desk), model, response);
        }
        return switch (keys.make(desk.coordination(), form.wanted(), once.get())) {
            case Attempt.Done<Made>(var made) -> page.made(desk, made, model);
            case Attempt.Invalid<Made>(var wrong) ->
                again(
                        desk,
                        form,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        errors.of(FIELDS, wrong, desk.reader()),
                        model,
                        response);
            case Attempt.Refused<Made> _, Attempt.Missing<Made> _ ->
                again(desk, form, HttpStatus.CONFLICT, general("error.keys.refused", desk), model, response);
            case Attempt.Unavailable<Made> _ -> {
                Readings.later(response);
                yield again(
                        desk, form, HttpStatus.SERVICE_UNAVAILABLE, general("error.form.away", desk), model, response);
            }
        };
    }

    private List<FormError> general(String key, Desk desk) {
        return errors.general(key, desk.reader());
    }

    private String again(
            Desk desk,
            KeyForm form,
            HttpStatus status,
            List<FormError> wrong,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return page.form(desk, form, wrong, model);
    }

    @PostMapping(path = KEYS + "/{id:[0-9a-f-]{36}}/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView revoke(Desk desk, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        desk.needs(desk.isConvener());
        if (desks.accepted(new Typed(fields).text(FormTokens.FIELD), KEYS).isEmpty()) {
            return back(desk, "?done=press-again");
        }
        return switch (keys.revoke(desk.coordination(), id)) {
            case Attempt.Done<Boolean> _ -> back(desk, "?done=revoked");
            case Attempt.Invalid<Boolean> _, Attempt.Refused<Boolean> _, Attempt.Missing<Boolean> _ -> back(desk, "");
            case Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        };
    }

    private static ModelAndView back(Desk desk, String done) {
        return Redirects.seeOther(desk.to(KEYS + done));
    }
}
