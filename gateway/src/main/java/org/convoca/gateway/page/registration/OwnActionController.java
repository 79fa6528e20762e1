package org.convoca.gateway.page.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.gateway.client.Organised;
import org.convoca.gateway.client.Organising;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.action.ActionDetails;
import org.convoca.gateway.page.action.ActionPaths;
import org.convoca.gateway.page.action.Wording;
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

/** An action as everybody would see it, and what its organisers can do with it. */
@Controller
class OwnActionController {

    private static final String STEP = ActionFormController.ACTION + "/{step:submit|cancel|copy|discard}";

    private final Workspaces workspaces;
    private final Organising organising;
    private final ActionDetails details;
    private final Mistakes mistakes;
    private final FormTokens tokens;

    OwnActionController(
            Workspaces workspaces, Organising organising, ActionDetails details, Mistakes mistakes, FormTokens tokens) {
        this.workspaces = workspaces;
        this.organising = organising;
        this.details = details;
        this.mistakes = mistakes;
        this.tokens = tokens;
    }

    @GetMapping(ActionFormController.ACTION)
    String preview(@PathVariable UUID action, Model model, HttpServletRequest request, HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> show(workspace, find(workspace, action), List.of(), model))
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    private OwnAction find(Workspace workspace, UUID action) {
        return Readings.required(organising.find(workspace.registration(), action), ProblemType.NOT_FOUND)
                .value();
    }

    private String show(Workspace workspace, OwnAction action, List<Mistake> errors, Model model) {
        var path = Workspace.action(action.id());
        workspaces.frame(workspace, path, model);
        details.show(action.asSeen(), workspace.language(), model);
        model.addAttribute("ownAction", action);
        model.addAttribute("errors", errors);
        model.addAttribute("open", mistakes.of(action.open(), workspace.reader()));
        model.addAttribute("similar", similar(workspace, action));
        model.addAttribute("editPath", workspace.to(path + "/edit"));
        model.addAttribute("publicPath", action.isPublic() ? ActionPaths.of(workspace.language(), action.id()) : null);
        for (var step : List.of("submit", "cancel", "copy", "discard")) {
            model.addAttribute(step + "Path", workspace.to(path + "/" + step));
            model.addAttribute(step + "Token", tokens.mint(path + "/" + step));
        }
        return "own-action";
    }

    /** Another action that might be the same. */
    record Alike(Wording named, @Nullable String locality, String path) {}

    private static List<Alike> similar(Workspace workspace, OwnAction action) {
        return action.similar().stream()
                .map(other -> new Alike(
                        Wording.of(Objects.requireNonNullElse(other.title(), Map.of()), workspace.reader()),
                        other.locality(),
                        other.mine()
                                ? workspace.to(Workspace.action(other.id()))
                                : ActionPaths.of(workspace.language(), other.id())))
                .toList();
    }

    @PostMapping(STEP)
    ModelAndView act(
            @PathVariable UUID action,
            @PathVariable String step,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var workspace = workspaces.of(request, response).orElse(null);
        if (workspace == null) {
            return new ModelAndView(workspaces.signedOut(request, response, model));
        }
        return switch (tokens.check(form, Workspace.action(action) + "/" + step)) {
            case FormCheck.Fresh fresh ->
                acted(workspace, action, step, reason, fresh.idempotencyKey(), model, response);
            case FormCheck.TooSoon soon ->
                acted(workspace, action, step, reason, soon.idempotencyKey(), model, response);
            // The page once more, with new buttons.
            case FormCheck.Expired _, FormCheck.Forged _ ->
                again(
                        workspace,
                        action,
                        List.of(mistakes.general("error.form.press-again", workspace.reader())),
                        HttpStatus.FORBIDDEN,
                        model,
                        response);
        };
    }

    private Organised done(Workspace workspace, UUID action, String step, String reason, String key) {
        var registration = workspace.registration();
        return switch (step) {
            case "submit" -> organising.submit(registration, action);
            case "cancel" -> organising.cancel(registration, action, reason);
            case "copy" -> organising.copy(registration, action, key);
            default -> organising.discard(registration, action);
        };
    }

    private ModelAndView acted(
            Workspace workspace,
            UUID action,
            String step,
            String reason,
            String key,
            Model model,
            HttpServletResponse response) {
        return switch (done(workspace, action, step, reason, key)) {
            case Organised.Done done -> {
                var path = Workspace.action(done.action().id());
                yield new ModelAndView(Workspaces.seeOther(workspace.to(step.equals("copy") ? path + "/edit" : path)));
            }
            case Organised.Gone _ -> new ModelAndView(Workspaces.seeOther(workspace.to(Workspace.HOME)));
            case Organised.Invalid invalid ->
                again(
                        workspace,
                        action,
                        mistakes.of(invalid.errors(), workspace.reader()),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        model,
                        response);
            case Organised.Stale _, Organised.Refused _ ->
                again(
                        workspace,
                        action,
                        List.of(mistakes.general("error.form.refused", workspace.reader())),
                        HttpStatus.CONFLICT,
                        model,
                        response);
            case Organised.Missing _ -> throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Organised.Unavailable _ -> throw Readings.unavailable();
        };
    }

    private ModelAndView again(
            Workspace workspace,
            UUID action,
            List<Mistake> errors,
            HttpStatus status,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(show(workspace, find(workspace, action), errors, model));
    }
}
