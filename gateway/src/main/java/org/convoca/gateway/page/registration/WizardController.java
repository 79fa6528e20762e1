package org.convoca.gateway.page.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.gateway.client.Organising;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way to an action, step by step. Each step keeps what was filled in as a draft, so that one can stop after any of them and go on elsewhere; the
 * last one is the page of the draft itself, where it is looked at and handed in.
 */
@Controller
class WizardController {

    private static final String NEW = Workspace.ACTIONS + "/new";
    private static final String STEP = ActionFormController.EDIT + "/{part:what|where|when|words}";

    private final Workspaces workspaces;
    private final Organising organising;
    private final ActionFormPage page;
    private final Mistakes mistakes;
    private final Taking taking;

    WizardController(
            Workspaces workspaces, Organising organising, ActionFormPage page, Mistakes mistakes, Taking taking) {
        this.workspaces = workspaces;
        this.organising = organising;
        this.page = page;
        this.mistakes = mistakes;
        this.taking = taking;
    }

    @GetMapping(NEW)
    String begin(Model model, HttpServletRequest request, HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> page.show(
                        Filled.untouched(workspace, new Sheet.Step(Part.WHAT, null), ActionForm.empty(), List.of()),
                        model))
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    /**
     * Whoever comes by for the first time is not told that nothing is there yet.
     *
     * @param say {@code open} to say it
     */
    @GetMapping(STEP)
    ModelAndView step(
            @PathVariable UUID action,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String say,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> shown(action, Part.called(part), workspace, say.equals("open"), model))
                .orElseGet(() -> new ModelAndView(workspaces.signedOut(request, response, model)));
    }

    private ModelAndView shown(UUID action, Part part, Workspace workspace, boolean all, Model model) {
        var found = Readings.required(organising.find(workspace.organiser(), action), ProblemType.NOT_FOUND)
                .value();
        if (found.status() != ActionStatus.DRAFT) {
            return new ModelAndView(Workspaces.seeOther(workspace.to(Workspace.action(action) + "/edit")));
        }
        var form = page.named(ActionForm.of(found), found, workspace)
                .with("zone-was", found.zone())
                .with("mark", part.mark(found));
        var open = mistakes.in(part, found.open(), workspace.reader()).stream()
                .filter(error -> all || !isMissing(error))
                .toList();
        return new ModelAndView(
                page.show(Filled.untouched(workspace, new Sheet.Step(part, action), form, open), model));
    }

    /** What was not said yet, which can wait; without a zone, an hour that was said says nothing. */
    static boolean isMissing(FieldError error) {
        return error.code().equals("required") && !error.pointer().equals("/zone");
    }

    @PostMapping(path = NEW, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var saving = new SavingStep.First(organising, mistakes);
        return taking.take(new Sheet.Step(Part.WHAT, null), fields, saving, model, request, response);
    }

    @PostMapping(path = STEP, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView change(
            @PathVariable UUID action,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var step = new Sheet.Step(Part.called(part), action);
        var saving = new SavingStep.Later(step.part(), action, organising, mistakes);
        return taking.take(step, fields, saving, model, request, response);
    }
}
