package org.convoca.gateway.page.signin;

import java.util.Locale;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.OwnPasskeys;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.gateway.session.CoordinatorSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coordinators name their passkeys, and take away those of devices that they gave away. */
@Controller
class OwnPasskeysController {

    private static final String ONE = PasskeysPart.ALL + "/{id:[0-9a-f-]{36}}";

    private final OwnPasskeys passkeys;
    private final Workspaces workspaces;

    OwnPasskeysController(OwnPasskeys passkeys, Workspaces workspaces) {
        this.passkeys = passkeys;
        this.workspaces = workspaces;
    }

    @PostMapping(path = ONE + "/rename", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String label,
            CoordinatorSession session,
            Locale reader) {
        return workspaces.accepted(form, PasskeysPart.ALL).isEmpty()
                ? MeController.done("", reader)
                : done(passkeys.rename(session, id, label.strip()), "renamed", "not-renamed", reader);
    }

    @PostMapping(ONE + "/remove")
    ModelAndView remove(
            @PathVariable UUID id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            CoordinatorSession session,
            Locale reader) {
        return workspaces.accepted(form, PasskeysPart.ALL).isEmpty()
                ? MeController.done("", reader)
                : done(passkeys.remove(session, id), "removed", "removed", reader);
    }

    private static ModelAndView done(Attempt<Boolean> attempt, String yes, String no, Locale reader) {
        return switch (attempt) {
            case Attempt.Done<Boolean> _ -> MeController.done(yes, reader);
            case Attempt.Missing<Boolean> _, Attempt.Refused<Boolean> _, Attempt.Invalid<Boolean> _ ->
                MeController.done(no, reader);
            case Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        };
    }
}
