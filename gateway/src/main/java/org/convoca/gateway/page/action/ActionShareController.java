package org.convoca.gateway.page.action;

import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.share.Sharing;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An action's QR code, and its poster: one sheet of A4. */
@Controller
class ActionShareController {

    private final Actions actions;
    private final ActionDetails details;
    private final Sharing sharing;
    private final Pages pages;
    private final Paths paths;

    ActionShareController(Actions actions, ActionDetails details, Sharing sharing, Pages pages, Paths paths) {
        this.actions = actions;
        this.details = details;
        this.sharing = sharing;
        this.pages = pages;
        this.paths = paths;
    }

    @GetMapping(ActionPaths.ACTION + "/qr.svg")
    ResponseEntity<String> code(@PathVariable String lang, @PathVariable String id) {
        var language = paths.language(lang);
        return sharing.code(ActionPaths.of(language, action(language, id).id()));
    }

    @GetMapping(ActionPaths.ACTION + "/poster")
    String poster(@PathVariable String lang, @PathVariable String id, Model model) {
        var language = paths.language(lang);
        var action = action(language, id);
        details.show(action, language, model);
        model.addAttribute(
                "share",
                sharing.of(
                        Wording.of(action.title(), language.locale()).text(), ActionPaths.of(language, action.id())));
        model.addAttribute(
                "page", pages.unlisted(language.locale(), other -> ActionPaths.of(other, action.id()) + "/poster"));
        return "poster-action";
    }

    private ActionView action(Language language, String id) {
        return Readings.required(actions.find(ActionPaths.id(id), language.locale()), ProblemType.NOT_FOUND)
                .value();
    }
}
