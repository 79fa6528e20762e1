package org.convoca.gateway.page.territory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.RollQuery;
import org.convoca.gateway.federation.Handles;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.action.NextActions;
import org.convoca.gateway.page.claim.ClaimPaths;
import org.convoca.gateway.page.picture.Pictures;
import org.convoca.gateway.page.roll.RollGroups;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a call has in one country or land: its signatories, its coming actions, and feeds of both. */
@Controller
class TerritoryController {

    private static final int SHOWN = 100;

    private final Calls calls;
    private final NextActions nextActions;
    private final RollGroups groups;
    private final Lands lands;
    private final Places places;
    private final Pages pages;
    private final Paths paths;
    private final Pictures pictures;
    private final Handles handles;

    TerritoryController(
            Calls calls,
            NextActions nextActions,
            RollGroups groups,
            Lands lands,
            Places places,
            Pages pages,
            Paths paths,
            Pictures pictures,
            Handles handles) {
        this.calls = calls;
        this.nextActions = nextActions;
        this.groups = groups;
        this.lands = lands;
        this.places = places;
        this.pages = pages;
        this.paths = paths;
        this.pictures = pictures;
        this.handles = handles;
    }

    /** A territory as another page's address. */
    record Neighbour(String name, String path) {}

    @GetMapping(Paths.TERRITORIES + "/{code:[A-Z]{2}|x-[a-z-]{2,40}}")
    String territory(@PathVariable String lang, @PathVariable String slug, @PathVariable String code, Model model) {
        var language = paths.language(lang);
        var reader = language.locale();
        if (!places.isThere(code)) {
            throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
        }
        var call = Readings.required(calls.find(slug, reader), ProblemType.CALL_NOT_FOUND);
        var roll = Readings.required(calls.roll(slug, RollQuery.in(code, SHOWN), reader), ProblemType.NOT_FOUND);
        var local = nextActions.in(code, slug, language);
        model.addAttribute("call", call.value());
        model.addAttribute("stale", call.stale() || roll.stale());
        model.addAttribute("name", places.territory(code, reader));
        model.addAttribute("code", code);
        model.addAttribute("roll", roll.value());
        model.addAttribute("entries", groups.entries(roll.value().items(), reader));
        model.addAttribute("neighbours", neighbours(code, slug, language, reader));
        var byWhetherEmpty =
                lands.of(code, call.value(), language).stream().collect(Collectors.partitioningBy(Lands.Land::isEmpty));
        model.addAttribute("lands", byWhetherEmpty.get(false));
        model.addAttribute("without", byWhetherEmpty.get(true));
        model.addAttribute("local", local);
        model.addAttribute("feeds", local.feeds());
        model.addAttribute("handle", handles.of(slug, code));
        model.addAttribute("path", Paths.territories(language, slug));
        model.addAttribute("callPath", Paths.call(language, slug));
        model.addAttribute("rollPath", Paths.roll(language, slug));
        model.addAttribute("claimsPath", ClaimPaths.claims(language, slug));
        model.addAttribute("picture", pictures.at(Paths.call(language, slug)));
        model.addAttribute("page", pages.localised(reader, other -> Paths.territory(other, slug, code)));
        return "territory";
    }

    /** The countries in which a land lies. */
    private List<Neighbour> neighbours(String code, String slug, Language language, Locale reader) {
        return places.territories(places.parents(code), reader).stream()
                .map(place -> new Neighbour(place.name(), Paths.territory(language, slug, place.code())))
                .toList();
    }
}
