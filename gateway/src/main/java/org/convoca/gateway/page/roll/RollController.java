package org.convoca.gateway.page.roll;

import java.util.Locale;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.RollPage.Signatory;
import org.convoca.gateway.client.RollQuery;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.claim.ClaimPaths;
import org.convoca.gateway.page.picture.Pictures;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The roll as people know it from the printed list: regions, territories, names letter for letter. */
@Controller
class RollController {

    private static final int PAGE = 100;
    private static final int LONGEST_PAGE = 500;
    /** No name is longer. */
    private static final int LONGEST_SEARCH = 200;

    private final Calls calls;
    private final Pages pages;
    private final Paths paths;
    private final Places places;
    private final RollGroups groups;
    private final Pictures pictures;

    RollController(Calls calls, Pages pages, Paths paths, Places places, RollGroups groups, Pictures pictures) {
        this.calls = calls;
        this.pages = pages;
        this.paths = paths;
        this.places = places;
        this.groups = groups;
        this.pictures = pictures;
    }

    @GetMapping(Paths.CALL + "/roll")
    String roll(
            @PathVariable String lang,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PAGE + "") int limit,
            Model model) {
        var query = new RollQuery(region, territory, shortened(q), after, Math.clamp(limit, 1, LONGEST_PAGE));
        return show(paths.language(lang), slug, query, model);
    }

    private static @Nullable String shortened(@Nullable String search) {
        return search == null || search.length() <= LONGEST_SEARCH ? search : search.substring(0, LONGEST_SEARCH);
    }

    private String show(Language language, String slug, RollQuery query, Model model) {
        var reader = language.locale();
        var call = Readings.required(calls.find(slug, reader), ProblemType.CALL_NOT_FOUND);
        var roll = Readings.required(calls.roll(slug, query, reader), ProblemType.NOT_FOUND);
        var path = Paths.roll(language, slug);
        model.addAttribute("call", call.value());
        model.addAttribute("stale", call.stale() || roll.stale());
        model.addAttribute("roll", roll.value());
        model.addAttribute("regions", groups.of(roll.value().items(), reader));
        var links =
                RollLinks.of(path, slug, language.code(), query, roll.value().next());
        model.addAttribute("links", links);
        model.addAttribute("rollFeed", links.atom());
        model.addAttribute("query", query);
        model.addAttribute("filtered", query.isFiltered());
        model.addAttribute("path", path);
        model.addAttribute("rollPath", path);
        model.addAttribute("callPath", Paths.call(language, slug));
        model.addAttribute("embeddable", true);
        model.addAttribute("picture", pictures.at(Paths.call(language, slug)));
        model.addAttribute("claimable", roll.value().items().stream().anyMatch(Signatory::isClaimable));
        model.addAttribute("territoriesPath", Paths.territories(language, slug));
        model.addAttribute("claimsPath", ClaimPaths.claims(language, slug));
        choices(call.value(), reader, model);
        model.addAttribute("page", pages.localised(reader, other -> Paths.roll(other, slug)));
        return "roll";
    }

    /** Filters offer what is on the roll, with its count. */
    private void choices(CallView call, Locale reader, Model model) {
        model.addAttribute(
                "regionChoices",
                places.counts(call.counts().byRegion(), reader).stream()
                        .filter(region -> region.count() > 0)
                        .toList());
        model.addAttribute(
                "territoryChoices",
                places.territories(call.counts().byTerritory().keySet(), reader));
    }
}
