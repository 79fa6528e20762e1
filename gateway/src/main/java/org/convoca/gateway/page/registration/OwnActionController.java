package org.convoca.gateway.page.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.gateway.client.Organised;
import org.convoca.gateway.client.Organising;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.registration.OwnActionPage.Tried;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An action as everybody would see it, and what its organisers can do with it. */
@Controller
class OwnActionController {

    private static final String STEP =
            ActionFormController.ACTION + "/{step:submit|cancel|copy|discard|series|date|stays|report}";

    private final Workspaces workspaces;
    private final Organising organising;
    private final OwnActionPage page;
    private final Steps steps;

    OwnActionController(Workspaces workspaces, Organising organising, OwnActionPage page, Steps steps) {
        this.workspaces = workspaces;
        this.organising = organising;
        this.page = page;
        this.steps = steps;
    }

    @GetMapping(ActionFormController.ACTION)
    String preview(@PathVariable UUID action, Model model, HttpServletRequest request, HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> page.show(workspace, find(workspace, action), Tried.nothing(), model))
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    private OwnAction find(Workspace workspace, UUID action) {
        return Readings.required(organising.find(workspace.organiser(), action), ProblemType.NOT_FOUND)
                .value();
    }

    @PostMapping(STEP)
    ModelAndView act(
            @PathVariable UUID action,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var workspace = workspaces.of(request, response).orElse(null);
        if (workspace == null) {
            return new ModelAndView(workspaces.signedOut(request, response, model));
        }
        var asked = new AskedStep(workspace, action, step, fields);
        return workspaces
                .accepted(asked.field(FormTokens.FIELD), Workspace.action(action) + "/" + step)
                .map(key -> acted(asked, key, model, response))
                // The page once more, with new buttons.
                .orElseGet(() -> again(asked, "error.form.press-again", HttpStatus.FORBIDDEN, model, response));
    }

    private ModelAndView acted(AskedStep asked, String key, Model model, HttpServletResponse response) {
        var workspace = asked.workspace();
        return switch (steps.take(asked, key)) {
            case Organised.Done done -> {
                var path = Workspace.action(done.action().id());
                yield new ModelAndView(Workspaces.seeOther(
                        asked.is("copy") ? workspace.to(path + "/edit") + asked.askForPlace() : workspace.to(path)));
            }
            case Organised.Gone _, Organised.Made _ ->
                new ModelAndView(Workspaces.seeOther(workspace.to(Workspace.HOME)));
            case Organised.Invalid invalid ->
                again(
                        asked,
                        new Tried(asked.step(), asked.all(), invalid.errors(), null),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        model,
                        response);
            case Organised.Stale _, Organised.Refused _ ->
                again(asked, "error.form.refused", HttpStatus.CONFLICT, model, response);
            case Organised.Missing _ -> throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Organised.Unavailable _ -> {
                Readings.later(response);
                yield again(asked, "error.form.away", HttpStatus.SERVICE_UNAVAILABLE, model, response);
            }
        };
    }

    private ModelAndView again(
            AskedStep asked, String general, HttpStatus status, Model model, HttpServletResponse response) {
        return again(asked, new Tried(asked.step(), asked.all(), List.of(), general), status, model, response);
    }

    private ModelAndView again(
            AskedStep asked, Tried tried, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(page.show(asked.workspace(), find(asked.workspace(), asked.action()), tried, model));
    }

    /** A button of the page that was pressed. */
    record AskedStep(Workspace workspace, UUID action, String step, MultiValueMap<String, String> fields) {

        boolean is(String other) {
            return step.equals(other);
        }

        String field(String name) {
            var value = fields.getFirst(name);
            return value == null ? "" : value.strip();
        }

        Map<String, String> all() {
            return ActionForm.of(fields).values();
        }

        List<String> values(String name) {
            return fields.getOrDefault(name, List.of());
        }

        /** A name of a place was typed: the form begins by asking which one is meant. */
        private String askForPlace() {
            return field("copy-locality").isEmpty() ? "" : "&ask=place";
        }
    }
}
