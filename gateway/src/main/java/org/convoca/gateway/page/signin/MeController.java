package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.OwnAccount;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.gateway.page.signin.MePage.Filled;
import org.convoca.gateway.session.CoordinatorSession;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A coordinator's own page. */
@Controller
class MeController {

    private final MePage page;
    private final OwnAccount account;
    private final Workspaces workspaces;

    MeController(MePage page, OwnAccount account, Workspaces workspaces) {
        this.page = page;
        this.account = account;
        this.workspaces = workspaces;
    }

    /** @param done what has just been done, for a word of thanks */
    @GetMapping(MePage.ME)
    String me(@RequestParam(defaultValue = "") String done, CoordinatorSession session, Locale reader, Model model) {
        return page.show(session, Filled.of(session.me()), List.of(), done, reader, model);
    }

    @PostMapping(path = MePage.ME, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView change(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String locale,
            @RequestParam(defaultValue = "") String zone,
            CoordinatorSession session,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        var filled = new Filled(person.strip(), locale, zone);
        if (workspaces.accepted(form, MePage.ME).isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return new ModelAndView(page.again(session, filled, "error.form.press-again", reader, model));
        }
        return switch (account.change(session, filled.name(), filled.locale(), filled.zone())) {
            case Attempt.Done<Boolean> _ -> done("changed", reader);
            case Attempt.Invalid<Boolean> invalid -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield new ModelAndView(page.again(session, filled, invalid.errors(), reader, model));
            }
            case Attempt.Refused<Boolean> _, Attempt.Missing<Boolean> _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield new ModelAndView(page.again(session, filled, List.<FieldError>of(), reader, model));
            }
            case Attempt.Unavailable<Boolean> _ -> {
                Readings.later(response);
                yield new ModelAndView(page.again(session, filled, "error.form.away", reader, model));
            }
        };
    }

    /** Ends one session; one that is over already is as good as ended. */
    @PostMapping(MePage.SESSIONS + "/{id:[0-9a-f-]{36}}/end")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            CoordinatorSession session,
            Locale reader) {
        return workspaces.accepted(form, MePage.SESSIONS).isEmpty()
                ? done("", reader)
                : ended(account.end(session, id), reader);
    }

    @PostMapping(MePage.SESSIONS + "/end-others")
    ModelAndView endOthers(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            CoordinatorSession session,
            Locale reader) {
        return workspaces.accepted(form, MePage.SESSIONS).isEmpty()
                ? done("", reader)
                : ended(account.endOthers(session), reader);
    }

    private static ModelAndView ended(Attempt<Boolean> attempt, Locale reader) {
        return switch (attempt) {
            case Attempt.Done<Boolean> _, Attempt.Missing<Boolean> _ -> done("ended", reader);
            case Attempt.Refused<Boolean> _, Attempt.Invalid<Boolean> _ -> done("", reader);
            case Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        };
    }

    static ModelAndView done(String what, Locale reader) {
        var path = MePage.ME + "?lang=" + reader.getLanguage();
        return new ModelAndView(Workspaces.seeOther(what.isEmpty() ? path : path + "&done=" + what));
    }
}
