package org.convoca.gateway.page.team;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Team;
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

/** Shows who coordinates what; conveners appoint, change and remove. */
@Controller
class TeamController {

    static final String TEAM = Desk.HOME + "/team";
    static final String NEW = TEAM + "/new";

    private static final String ONE = TEAM + "/{id:[0-9a-f-]{36}}";
    private static final List<String> DONE =
            List.of("appointed", "changed", "removed", "invited", "not-invited", "press-again");
    private static final FormFields FIELDS = new FormFields(List.of(
            Map.entry("/name", "person"),
            Map.entry("/email", "email"),
            Map.entry("/roles", "role"),
            Map.entry("/scope", "reach"),
            Map.entry("/calls", "calls"),
            Map.entry("/locale", "locale"),
            Map.entry("/zone", "zone")));

    private final Team team;
    private final TeamPage page;
    private final Desks desks;
    private final FormErrors errors;

    TeamController(Team team, TeamPage page, Desks desks, FormErrors errors) {
        this.team = team;
        this.page = page;
        this.desks = desks;
        this.errors = errors;
    }

    @GetMapping(TEAM)
    String list(
            Desk desk,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        var members = Readings.required(team.page(desk.coordination(), after), ProblemType.NOT_FOUND);
        return page.list(desk, members.value(), DONE.contains(done) ? done : "", model);
    }

    @GetMapping(NEW)
    String fresh(Desk desk, Model model) {
        desk.needs(desk.isConvener());
        return page.form(desk, null, TeamForm.empty(desk), List.of(), model);
    }

    @PostMapping(path = NEW, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView appoint(
            Desk desk, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        desk.needs(desk.isConvener());
        var typed = new Typed(fields);
        var form = TeamForm.of(typed);
        var again = again(wrong -> page.form(desk, null, form, wrong, model), desk, response);
        if (!isOurs(typed, NEW)) {
            return again.because(HttpStatus.FORBIDDEN, "error.form.press-again");
        }
        return again.unlessDone(team.appoint(desk.coordination(), form.appointment(false)), "appointed", "known");
    }

    @GetMapping(ONE)
    String one(Desk desk, @PathVariable UUID id, Model model) {
        var member = member(desk, id);
        return page.form(desk, member, TeamForm.of(member), List.of(), model);
    }

    @PostMapping(path = ONE, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView change(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var member = member(desk, id);
        var typed = new Typed(fields);
        var form = TeamForm.of(typed);
        var again = again(wrong -> page.form(desk, member, form, wrong, model), desk, response);
        if (!isOurs(typed, TEAM + "/" + id)) {
            return again.because(HttpStatus.FORBIDDEN, "error.form.press-again");
        }
        return again.unlessDone(team.change(desk.coordination(), id, form.appointment(true)), "changed", "last");
    }

    @GetMapping(ONE + "/remove")
    String sure(Desk desk, @PathVariable UUID id, Model model) {
        return page.sure(desk, member(desk, id), List.of(), model);
    }

    @PostMapping(path = ONE + "/remove", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView remove(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var member = member(desk, id);
        var again = again(wrong -> page.sure(desk, member, wrong, model), desk, response);
        if (!isOurs(new Typed(fields), TEAM + "/" + id + "/remove")) {
            return again.because(HttpStatus.FORBIDDEN, "error.form.press-again");
        }
        return again.unlessDone(team.remove(desk.coordination(), id), "removed", "last");
    }

    @PostMapping(path = ONE + "/invitation", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView inviteAgain(Desk desk, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        desk.needs(desk.isConvener());
        if (!isOurs(new Typed(fields), TEAM + "/" + id)) {
            return back(desk, "press-again");
        }
        return switch (team.inviteAgain(desk.coordination(), id)) {
            case Attempt.Done<Boolean> _ -> back(desk, "invited");
            case Attempt.Refused<Boolean> _, Attempt.Invalid<Boolean> _ -> back(desk, "not-invited");
            case Attempt.Missing<Boolean> _ -> back(desk, "");
            case Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        };
    }

    private Team.Member member(Desk desk, UUID id) {
        desk.needs(desk.isConvener());
        return Readings.required(team.find(desk.coordination(), id), ProblemType.NOT_FOUND)
                .value();
    }

    private boolean isOurs(Typed typed, String path) {
        return desks.accepted(typed.text(FormTokens.FIELD), path).isPresent();
    }

    private static ModelAndView back(Desk desk, String done) {
        return Redirects.seeOther(desk.to(done.isEmpty() ? TEAM : TEAM + "?done=" + done));
    }

    private Again again(Function<List<FormError>, String> form, Desk desk, HttpServletResponse response) {
        return new Again(form, desk, response);
    }

    /** Shows a form once more, with what is wrong. */
    private final class Again {

        private final Function<List<FormError>, String> form;
        private final Desk desk;
        private final HttpServletResponse response;

        private Again(Function<List<FormError>, String> form, Desk desk, HttpServletResponse response) {
            this.form = form;
            this.desk = desk;
            this.response = response;
        }

        ModelAndView because(HttpStatus status, String key) {
            return shown(status, errors.general(key, desk.reader()));
        }

        private ModelAndView shown(HttpStatus status, List<FormError> wrong) {
            response.setStatus(status.value());
            return new ModelAndView(form.apply(wrong));
        }

        /** @param refused why it may have been refused: {@code known} or {@code last} */
        ModelAndView unlessDone(Attempt<Boolean> attempt, String done, String refused) {
            return switch (attempt) {
                case Attempt.Done<Boolean> _ -> back(desk, done);
                case Attempt.Invalid<Boolean>(var found) ->
                    shown(HttpStatus.UNPROCESSABLE_CONTENT, errors.of(FIELDS, found, desk.reader()));
                case Attempt.Refused<Boolean> _ -> because(HttpStatus.CONFLICT, "error.team." + refused);
                case Attempt.Missing<Boolean> _ -> back(desk, "");
                case Attempt.Unavailable<Boolean> _ -> {
                    Readings.later(response);
                    yield because(HttpStatus.SERVICE_UNAVAILABLE, "error.form.away");
                }
            };
        }
    }
}
