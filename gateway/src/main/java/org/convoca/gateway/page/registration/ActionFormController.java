package org.convoca.gateway.page.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.convoca.gateway.client.Gazetteer.Settlement;
import org.convoca.gateway.client.Organised;
import org.convoca.gateway.client.Organising;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Readings;
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
 * The whole form of an action on one page: for what is published already, and for those who rather fill in everything at once. Whatever goes wrong,
 * what was typed is shown again.
 */
@Controller
class ActionFormController {

    static final String ACTION = Workspace.ACTIONS + "/{action:[0-9a-f-]{36}}";
    static final String EDIT = ACTION + "/edit";
    static final String WHOLE = Workspace.ACTIONS + "/whole";

    private final Workspaces workspaces;
    private final Organising organising;
    private final ActionFormPage page;
    private final Placing placing;
    private final Taking taking;

    ActionFormController(
            Workspaces workspaces, Organising organising, ActionFormPage page, Placing placing, Taking taking) {
        this.workspaces = workspaces;
        this.organising = organising;
        this.page = page;
        this.placing = placing;
        this.taking = taking;
    }

    @GetMapping(WHOLE)
    String blank(Model model, HttpServletRequest request, HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> page.show(
                        Filled.untouched(workspace, new Sheet.Whole(WHOLE), ActionForm.empty(), List.of()), model))
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
                            workspace, of(action), form, found.value().open());
                    var meant = ask.equals("place") ? placing.meant(form, workspace.reader()) : List.<Settlement>of();
                    return page.show(meant.isEmpty() ? filled : filled.asking(meant), model);
                })
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    private static Sheet of(UUID action) {
        return new Sheet.Whole(Workspace.action(action) + "/edit");
    }

    @PostMapping(path = WHOLE, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Saved saving =
                (filled, patch, key) -> organising.draft(filled.workspace().organiser(), key, patch.filled());
        return taking.take(new Sheet.Whole(WHOLE), fields, saving, model, request, response);
    }

    @PostMapping(path = EDIT, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView change(
            @PathVariable UUID action,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Saved saving = (filled, patch, _) -> organising.edit(
                filled.workspace().organiser(), action, filled.form().version(), patch.changes());
        return taking.take(of(action), fields, saving, model, request, response);
    }

    /** Everything is sent, and the action is looked at afterwards. */
    private interface Saved extends Taking.Saving {

        @Override
        default ActionPatch patch(ActionForm form, List<Language> languages) {
            return new ActionPatch(form, languages);
        }

        @Override
        Organised save(Filled filled, ActionPatch patch, String key);

        @Override
        default String after(Filled filled, OwnAction saved) {
            return filled.workspace().to(Workspace.action(saved.id()));
        }
    }
}
