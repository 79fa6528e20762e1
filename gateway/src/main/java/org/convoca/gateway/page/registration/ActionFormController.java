package org.convoca.gateway.page.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.convoca.gateway.client.Gazetteer.Settlement;
import org.convoca.gateway.client.Organised;
import org.convoca.gateway.client.Organising;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
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

/** The form of a new action, or of one that is there. Whatever goes wrong, what was typed is shown again. */
@Controller
class ActionFormController {

    static final String ACTION = Workspace.ACTIONS + "/{action:[0-9a-f-]{36}}";
    private static final String NEW = Workspace.ACTIONS + "/new";
    private static final String EDIT = ACTION + "/edit";

    private final Workspaces workspaces;
    private final Organising organising;
    private final ActionFormPage page;
    private final Placing placing;
    private final FormTokens tokens;

    ActionFormController(
            Workspaces workspaces, Organising organising, ActionFormPage page, Placing placing, FormTokens tokens) {
        this.placing = placing;
        this.workspaces = workspaces;
        this.organising = organising;
        this.page = page;
        this.tokens = tokens;
    }

    @GetMapping(NEW)
    String blank(Model model, HttpServletRequest request, HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> page.show(Filled.untouched(workspace, NEW, ActionForm.empty(), List.of()), model))
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    /**
     * Of a draft, it says at once what is still open.
     *
     * @param ask {@code place} to ask first which place is meant by the name that was given
     */
    @GetMapping(EDIT)
    String edit(
            @PathVariable UUID action,
            @RequestParam(defaultValue = "") String ask,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> {
                    var found =
                            Readings.required(organising.find(workspace.organiser(), action), ProblemType.NOT_FOUND);
                    var form = page.named(ActionForm.of(found.value()), found.value(), workspace);
                    var filled = Filled.untouched(
                            workspace, path(action), form, found.value().open());
                    var meant = ask.equals("place") ? placing.meant(form, workspace.reader()) : List.<Settlement>of();
                    return page.show(meant.isEmpty() ? filled : filled.asking(meant), model);
                })
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    @PostMapping(path = NEW, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return taken(
                NEW,
                fields,
                model,
                request,
                response,
                (filled, patch, key) -> organising.draft(filled.workspace().organiser(), key, patch.filled()));
    }

    @PostMapping(path = EDIT, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView change(
            @PathVariable UUID action,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return taken(
                path(action),
                fields,
                model,
                request,
                response,
                (filled, patch, _) -> organising.edit(
                        filled.workspace().organiser(), action, version(filled.form()), patch.changes()));
    }

    private static String path(UUID action) {
        return Workspace.action(action) + "/edit";
    }

    private static long version(ActionForm form) {
        try {
            return Long.parseLong(form.get("version"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private interface Saving {
        Organised save(Filled filled, ActionPatch patch, String key);
    }

    private ModelAndView taken(
            String path,
            MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Saving saving) {
        var workspace = workspaces.of(request, response).orElse(null);
        if (workspace == null) {
            return new ModelAndView(workspaces.signedOut(request, response, model));
        }
        var form = ActionForm.of(fields);
        var filled = new Filled(workspace, path, form, form.get(FormTokens.FIELD), List.of(), List.of(), null, null);
        return switch (tokens.check(form.get(FormTokens.FIELD), path)) {
            case FormCheck.Fresh fresh -> placed(filled, fresh.idempotencyKey(), saving, model, response);
            case FormCheck.TooSoon soon -> placed(filled, soon.idempotencyKey(), saving, model, response);
            case FormCheck.Expired _ ->
                again(filled.renewed().wrong("error.form.expired"), HttpStatus.FORBIDDEN, model, response);
            case FormCheck.Forged _ ->
                again(filled.renewed().wrong("error.form.forged"), HttpStatus.FORBIDDEN, model, response);
        };
    }

    private ModelAndView placed(Filled filled, String key, Saving saving, Model model, HttpServletResponse response) {
        return switch (placing.settle(filled)) {
            case Placing.Settled settled -> saved(filled.as(settled.form()), key, saving, model, response);
            case Placing.Again again -> again(again.filled(), again.status(), model, response);
        };
    }

    private ModelAndView saved(Filled filled, String key, Saving saving, Model model, HttpServletResponse response) {
        var patch = new ActionPatch(filled.form(), page.languages());
        if (!patch.errors().isEmpty()) {
            return again(filled.wrong(patch.errors()), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        return switch (saving.save(filled, patch, key)) {
            case Organised.Done done ->
                new ModelAndView(Workspaces.seeOther(
                        filled.workspace().to(Workspace.action(done.action().id()))));
            case Organised.Gone _, Organised.Made _ ->
                new ModelAndView(Workspaces.seeOther(filled.workspace().to(Workspace.HOME)));
            case Organised.Invalid invalid ->
                again(filled.wrong(invalid.errors()), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
            case Organised.Stale stale -> again(filled.stale(stale.current()), HttpStatus.CONFLICT, model, response);
            case Organised.Refused _ -> again(filled.wrong("error.form.refused"), HttpStatus.CONFLICT, model, response);
            case Organised.Missing _ -> throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Organised.Unavailable _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
                yield again(filled.wrong("error.form.away"), HttpStatus.SERVICE_UNAVAILABLE, model, response);
            }
        };
    }

    private ModelAndView again(Filled filled, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(page.show(filled, model));
    }
}
