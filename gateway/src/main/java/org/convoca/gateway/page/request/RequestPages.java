package org.convoca.gateway.page.request;

import org.convoca.gateway.client.Calls;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.action.ActionPaths;
import org.convoca.gateway.page.form.ShownForm;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages for asking show. */
@Component
class RequestPages {

    private final Calls calls;
    private final Pages pages;
    private final Places places;

    RequestPages(Calls calls, Pages pages, Places places) {
        this.calls = calls;
        this.pages = pages;
        this.places = places;
    }

    String form(Language language, String slug, ShownForm<GroupForm> form, Model model) {
        form.into(model);
        about(language, slug, model);
        model.addAttribute("territories", places.territories(language.locale()));
        model.addAttribute("lostLinkPath", RequestPaths.lostLink(language, slug));
        model.addAttribute("page", pages.localised(language.locale(), other -> RequestPaths.request(other, slug)));
        return "request";
    }

    String requested(Language language, String slug, Model model) {
        about(language, slug, model);
        model.addAttribute("message", "requested");
        model.addAttribute("page", pages.unlisted(language.locale(), other -> RequestPaths.requested(other, slug)));
        return "check-mail";
    }

    String lostLink(Language language, String slug, ShownForm<LostLinkForm> form, Model model) {
        form.into(model);
        about(language, slug, model);
        model.addAttribute("requestPath", RequestPaths.request(language, slug));
        model.addAttribute("page", pages.unlisted(language.locale(), other -> RequestPaths.lostLink(other, slug)));
        return "lost-link";
    }

    String linkSent(Language language, String slug, Model model) {
        about(language, slug, model);
        model.addAttribute("message", "link-sent");
        model.addAttribute("page", pages.unlisted(language.locale(), other -> RequestPaths.linkSent(other, slug)));
        return "check-mail";
    }

    private void about(Language language, String slug, Model model) {
        var call = Readings.required(calls.find(slug, language.locale()), ProblemType.CALL_NOT_FOUND);
        model.addAttribute("call", call.value());
        model.addAttribute("stale", call.stale());
        model.addAttribute("callPath", Paths.call(language, slug));
        model.addAttribute("actionsPath", ActionPaths.of(language, slug));
    }
}
