package org.convoca.gateway.page.organiser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Organisers;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.organiser.OrganisersPage.Invitation;
import org.convoca.gateway.page.registration.Mistake;
import org.convoca.gateway.page.registration.Workspace;
import org.convoca.gateway.page.registration.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who organises, and the form by which another is invited. */
@Controller
class OrganisersController {

    static final String ALL = Workspace.HOME + "/organisers";

    private final Workspaces workspaces;
    private final Organisers organisers;
    private final OrganisersPage page;

    OrganisersController(Workspaces workspaces, Organisers organisers, OrganisersPage page) {
        this.workspaces = workspaces;
        this.organisers = organisers;
        this.page = page;
    }

    /** @param done what has just been done, for a word of thanks: {@code invited} or {@code revoked} */
    @GetMapping(ALL)
    String all(
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> page.show(workspace, Invitation.empty(workspace), List.of(), done, model))
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    @PostMapping(path = ALL, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView invite(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var workspace = workspaces.of(request, response).orElse(null);
        if (workspace == null) {
            return new ModelAndView(workspaces.signedOut(request, response, model));
        }
        var invitation = new Invitation(name.strip(), email.strip(), locale, form);
        return workspaces
                .accepted(form, ALL)
                .map(key -> invited(workspace, invitation, key, model, response))
                .orElseGet(() -> again(
                        workspace,
                        invitation.renewed(),
                        page.wrong("error.form.press-again", workspace),
                        HttpStatus.FORBIDDEN,
                        model,
                        response));
    }

    private ModelAndView invited(
            Workspace workspace, Invitation invitation, String key, Model model, HttpServletResponse response) {
        var locale = page.locale(invitation, workspace);
        return switch (organisers.invite(workspace.organiser(), key, invitation.name(), invitation.email(), locale)) {
            case Attempt.Done<Boolean> _ -> new ModelAndView(Workspaces.seeOther(workspace.to(ALL) + "&done=invited"));
            case Attempt.Invalid<Boolean> invalid ->
                again(
                        workspace,
                        invitation,
                        page.wrong(invalid.errors(), workspace),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        model,
                        response);
            case Attempt.Refused<Boolean> _, Attempt.Missing<Boolean> _ ->
                again(
                        workspace,
                        invitation,
                        page.wrong("error.organiser.refused", workspace),
                        HttpStatus.CONFLICT,
                        model,
                        response);
            case Attempt.Unavailable<Boolean> _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
                yield again(
                        workspace,
                        invitation,
                        page.wrong("error.form.away", workspace),
                        HttpStatus.SERVICE_UNAVAILABLE,
                        model,
                        response);
            }
        };
    }

    private ModelAndView again(
            Workspace workspace,
            Invitation invitation,
            List<Mistake> errors,
            HttpStatus status,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(page.show(workspace, invitation, errors, "", model));
    }
}
