package org.convoca.gateway.page.claim;

import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.RollPage.Signatory;
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

/** Gathers what the pages for claiming show. */
@Component
class ClaimPages {

    private final Calls calls;
    private final Pages pages;
    private final Places places;

    ClaimPages(Calls calls, Pages pages, Places places) {
        this.calls = calls;
        this.pages = pages;
        this.places = places;
    }

    /** @param id the signature's */
    record Place(Language language, String slug, String id) {
        String path() {
            return ClaimPaths.claim(language, slug, id);
        }
    }

    /** The entry that is claimed; who is not on the roll is not found. */
    Reading.Found<Signatory> entry(Place place) {
        return Readings.required(
                calls.entry(place.slug(), place.id(), place.language().locale()), ProblemType.NOT_FOUND);
    }

    /** The form; where the entry has a contact already, what its organisation can do instead, unless something was typed. */
    String form(Place place, ShownForm<ClaimForm> form, Model model) {
        form.into(model);
        var language = place.language();
        about(language, place.slug(), model);
        var entry = entry(place).value();
        model.addAttribute("entry", entry);
        model.addAttribute("place", whereabouts(entry, language));
        model.addAttribute("lostLinkPath", Paths.call(language, place.slug()) + "/lost-link");
        model.addAttribute(
                "page", pages.unlisted(language.locale(), other -> ClaimPaths.claim(other, place.slug(), place.id())));
        return entry.isClaimable() || !form.errors().isEmpty() ? "claim" : "claim-taken";
    }

    private String whereabouts(Signatory entry, Language language) {
        var reader = language.locale();
        return entry.territory() == null
                ? places.region(entry.region(), reader)
                : places.territory(entry.territory(), reader);
    }

    String claimed(Language language, String slug, Model model) {
        about(language, slug, model);
        model.addAttribute("message", "claimed");
        model.addAttribute("page", pages.unlisted(language.locale(), other -> ClaimPaths.claimed(other, slug)));
        return "check-mail";
    }

    private void about(Language language, String slug, Model model) {
        var call = Readings.required(calls.find(slug, language.locale()), ProblemType.CALL_NOT_FOUND);
        model.addAttribute("call", call.value());
        model.addAttribute("stale", call.stale());
        model.addAttribute("callPath", Paths.call(language, slug));
        model.addAttribute("rollPath", Paths.roll(language, slug));
        model.addAttribute("actionsPath", ActionPaths.of(language, slug));
    }
}
