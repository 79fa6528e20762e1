package org.convoca.gateway.page.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.convoca.gateway.client.Organised;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Languages;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Takes what was filled in, on whichever page: it is saved, or shown again with all that was typed. */
@Component
class Taking {

    private final Workspaces workspaces;
    private final ActionFormPage page;
    private final Placing placing;
    private final FormTokens tokens;
    private final List<Language> languages;

    Taking(Workspaces workspaces, ActionFormPage page, Placing placing, FormTokens tokens, Languages languages) {
        this.workspaces = workspaces;
        this.page = page;
        this.placing = placing;
        this.tokens = tokens;
        this.languages = languages.all();
    }

    /** What a page does with a form that can be sent. */
    interface Saving {

        ActionPatch patch(ActionForm form, List<Language> languages);

        /** @param key the same for the same form, so that pressing the button twice acts once */
        Organised save(Filled filled, ActionPatch patch, String key);

        /** The path of the page after it. */
        String after(Filled filled, OwnAction saved);
    }

    ModelAndView take(
            Sheet sheet,
            MultiValueMap<String, String> fields,
            Saving saving,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var workspace = workspaces.of(request, response).orElse(null);
        if (workspace == null) {
            return new ModelAndView(workspaces.signedOut(request, response, model));
        }
        var form = ActionForm.of(fields);
        var filled = new Filled(workspace, sheet, form, form.get(FormTokens.FIELD), List.of(), List.of(), null, null);
        Function<Shown, ModelAndView> again = shown -> {
            response.setStatus(shown.status().value());
            if (shown.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
            }
            return new ModelAndView(page.show(shown.filled(), model));
        };
        return switch (tokens.check(form.get(FormTokens.FIELD), sheet.path())) {
            case FormCheck.Fresh fresh -> placed(filled, fresh.idempotencyKey(), saving, again);
            case FormCheck.TooSoon soon -> placed(filled, soon.idempotencyKey(), saving, again);
            case FormCheck.Expired _ ->
                again.apply(new Shown(filled.renewed().wrong("error.form.expired"), HttpStatus.FORBIDDEN));
            case FormCheck.Forged _ ->
                again.apply(new Shown(filled.renewed().wrong("error.form.forged"), HttpStatus.FORBIDDEN));
        };
    }

    /** The form once more. */
    private record Shown(Filled filled, HttpStatus status) {}

    private ModelAndView placed(Filled filled, String key, Saving saving, Function<Shown, ModelAndView> again) {
        return switch (placing.settle(filled)) {
            case Placing.Settled settled -> saved(filled.as(settled.form()), key, saving, again);
            case Placing.Again other -> again.apply(new Shown(other.filled(), other.status()));
        };
    }

    private ModelAndView saved(Filled filled, String key, Saving saving, Function<Shown, ModelAndView> again) {
        var patch = saving.patch(filled.form(), languages);
        if (!patch.errors().isEmpty()) {
            return again.apply(new Shown(filled.wrong(patch.errors()), HttpStatus.UNPROCESSABLE_CONTENT));
        }
        return switch (saving.save(filled, patch, key)) {
            case Organised.Done done -> new ModelAndView(Workspaces.seeOther(saving.after(filled, done.action())));
            case Organised.Gone _, Organised.Made _ ->
                new ModelAndView(Workspaces.seeOther(filled.workspace().to(Workspace.HOME)));
            case Organised.Invalid invalid ->
                again.apply(new Shown(filled.wrong(invalid.errors()), HttpStatus.UNPROCESSABLE_CONTENT));
            case Organised.Stale stale -> again.apply(new Shown(filled.stale(stale.current()), HttpStatus.CONFLICT));
            case Organised.Refused _ -> again.apply(new Shown(filled.wrong("error.form.refused"), HttpStatus.CONFLICT));
            case Organised.Missing _ -> throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Organised.Unavailable _ ->
                again.apply(new Shown(filled.wrong("error.form.away"), HttpStatus.SERVICE_UNAVAILABLE));
        };
    }
}
