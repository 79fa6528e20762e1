package org.convoca.gateway.page.organiser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Organisers;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.registration.Mistake;
import org.convoca.gateway.page.registration.Workspace;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks once more before an organiser's link is taken back. */
@Controller
class RevocationController {

    private static final String REVOKE = OrganisersController.ALL + "/{organiser:[0-9a-f-]{36}}/revoke";

    private final Workspaces workspaces;
    private final Organisers organisers;
    private final OrganisersPage page;
    private final FormTokens tokens;

    RevocationController(Workspaces workspaces, Organisers organisers, OrganisersPage page, FormTokens tokens) {
        this.workspaces = workspaces;
        this.organisers = organisers;
        this.page = page;
        this.tokens = tokens;
    }

    static String path(UUID organiser) {
        return OrganisersController.ALL + "/" + organiser + "/revoke";
    }

    @GetMapping(REVOKE)
    String ask(@PathVariable UUID organiser, Model model, HttpServletRequest request, HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> show(workspace, organiser, List.of(), model))
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    private String show(Workspace workspace, UUID organiser, List<Mistake> errors, Model model) {
        var path = path(organiser);
        workspaces.frame(workspace, path, model);
        model.addAttribute("organiser", page.find(workspace, organiser));
        model.addAttribute("errors", errors);
        model.addAttribute("path", workspace.to(path));
        model.addAttribute("back", workspace.to(OrganisersController.ALL));
        model.addAttribute("token", tokens.mint(path));
        return "organiser-revoke";
    }

    @PostMapping(REVOKE)
    ModelAndView revoke(
            @PathVariable UUID organiser,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var workspace = workspaces.of(request, response).orElse(null);
        if (workspace == null) {
            return new ModelAndView(workspaces.signedOut(request, response, model));
        }
        if (workspaces.accepted(form, path(organiser)).isEmpty()) {
            return again(workspace, organiser, "error.form.press-again", HttpStatus.FORBIDDEN, model, response);
        }
        return switch (organisers.revoke(workspace.organiser(), organiser)) {
            case Attempt.Done<Boolean> _ ->
                new ModelAndView(Workspaces.seeOther(workspace.to(OrganisersController.ALL) + "&done=revoked"));
            case Attempt.Refused<Boolean> _, Attempt.Invalid<Boolean> _ ->
                again(workspace, organiser, "error.organiser.last", HttpStatus.CONFLICT, model, response);
            case Attempt.Missing<Boolean> _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        };
    }

    private ModelAndView again(
            Workspace workspace,
            UUID organiser,
            String key,
            HttpStatus status,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(show(workspace, organiser, page.wrong(key, workspace), model));
    }
}
