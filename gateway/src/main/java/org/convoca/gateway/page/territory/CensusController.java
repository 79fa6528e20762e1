package org.convoca.gateway.page.territory;

import java.util.Map;
import org.convoca.gateway.client.ActionTotals;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.picture.Pictures;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All countries and lands of a call where somebody signed or something is planned, and the way to every other. */
@Controller
class CensusController {

    private final Calls calls;
    private final Actions actions;
    private final Places places;
    private final Pages pages;
    private final Paths paths;
    private final Pictures pictures;

    CensusController(Calls calls, Actions actions, Places places, Pages pages, Paths paths, Pictures pictures) {
        this.calls = calls;
        this.actions = actions;
        this.places = places;
        this.pages = pages;
        this.paths = paths;
        this.pictures = pictures;
    }

    /** @param territory the one that was chosen from the list of all, which has a page of its own */
    @GetMapping(Paths.TERRITORIES)
    ModelAndView territories(
            @PathVariable String lang,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String territory,
            Model model) {
        var language = paths.language(lang);
        if (territory != null && places.isThere(territory)) {
            return Redirects.seeOther(Paths.territory(language, slug, territory));
        }
        var reader = language.locale();
        var found = Readings.required(calls.find(slug, reader), ProblemType.CALL_NOT_FOUND);
        var call = found.value();
        var counts = call.counts();
        model.addAttribute("call", call);
        model.addAttribute("stale", found.stale());
        model.addAttribute(
                "census",
                Census.of(counts.total(), counts.byTerritory(), actionsByTerritory(slug), places, language, slug));
        model.addAttribute("territories", places.territories(reader));
        model.addAttribute("path", Paths.territories(language, slug));
        model.addAttribute("callPath", Paths.call(language, slug));
        model.addAttribute("rollPath", Paths.roll(language, slug));
        model.addAttribute("picture", pictures.at(Paths.call(language, slug)));
        model.addAttribute("page", pages.localised(reader, other -> Paths.territories(other, slug)));
        return new ModelAndView("territories");
    }

    /** The page is whole without them. */
    private Map<String, Integer> actionsByTerritory(String slug) {
        return actions.totals(slug) instanceof Reading.Found<ActionTotals> totals
                ? totals.value().byTerritory()
                : Map.of();
    }
}
