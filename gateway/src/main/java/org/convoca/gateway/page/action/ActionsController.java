package org.convoca.gateway.page.action;

import java.util.List;
import java.util.Locale;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.territory.Region;
import org.convoca.gateway.client.ActionQuery;
import org.convoca.gateway.client.ActionTotals;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.picture.Pictures;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The street actions of a call: as a map with its list, as a list, or as a calendar. */
@Controller
class ActionsController {

    private final Calls calls;
    private final Actions actions;
    private final ActionGroups groups;
    private final MapPart map;
    private final CalendarPart calendar;
    private final ClocksPart clocks;
    private final Places places;
    private final Pages pages;
    private final Paths paths;
    private final PublicAddress address;
    private final Pictures pictures;

    ActionsController(
            Calls calls,
            Actions actions,
            ActionGroups groups,
            MapPart map,
            CalendarPart calendar,
            ClocksPart clocks,
            Places places,
            Pages pages,
            Paths paths,
            PublicAddress address,
            Pictures pictures) {
        this.calls = calls;
        this.actions = actions;
        this.groups = groups;
        this.map = map;
        this.calendar = calendar;
        this.clocks = clocks;
        this.places = places;
        this.pages = pages;
        this.paths = paths;
        this.address = address;
        this.pictures = pictures;
    }

    @GetMapping(ActionPaths.ACTIONS)
    String actions(
            @PathVariable String lang,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        var language = paths.language(lang);
        var reader = language.locale();
        var asked = Asked.of(parameters);
        var call = Readings.required(calls.find(slug, reader), ProblemType.CALL_NOT_FOUND);
        var totals = Readings.required(actions.totals(slug), ProblemType.NOT_FOUND);
        var links = new ActionLinks(ActionPaths.of(language, slug), slug, address.origin(), asked.zone());
        model.addAttribute("call", call.value());
        model.addAttribute("callPath", Paths.call(language, slug));
        model.addAttribute("path", ActionPaths.of(language, slug));
        model.addAttribute("asked", asked);
        model.addAttribute("filtered", asked.query().isFiltered());
        model.addAttribute("total", totals.value().total());
        model.addAttribute("stale", call.stale() || totals.stale());
        model.addAttribute("views", new Views(links, asked));
        model.addAttribute("feeds", Feeds.of(links, asked.query()));
        model.addAttribute("calendars", calendars(totals.value(), links, reader));
        model.addAttribute("embeddable", true);
        model.addAttribute("picture", pictures.at(Paths.call(language, slug)));
        clocks.show(asked.zone(), ActionPaths.of(language, slug), ActionLinks.kept(asked), reader, model);
        model.addAttribute("requestPath", Paths.call(language, slug) + "/request");
        model.addAttribute("lostLinkPath", Paths.call(language, slug) + "/lost-link");
        choices(reader, model);
        show(call.value(), asked, totals.value(), language, links, model);
        model.addAttribute("page", pages.localised(reader, other -> ActionPaths.of(other, slug)));
        return "actions";
    }

    /** Where the other views are. */
    record Views(String map, String list, String calendar) {
        Views(ActionLinks links, Asked asked) {
            this(
                    links.to(Asked.View.MAP, asked.query()),
                    links.to(Asked.View.LIST, asked.query()),
                    links.to(Asked.View.CALENDAR, asked.query().between(null, null)));
        }
    }

    private void show(
            CallView call, Asked asked, ActionTotals totals, Language language, ActionLinks links, Model model) {
        switch (asked.view()) {
            case MAP -> {
                model.addAttribute("drawn", map.of(call.slug(), asked.query(), totals, language, links));
                list(call, asked, language, links, model);
            }
            case LIST -> list(call, asked, language, links, model);
            case CALENDAR -> model.addAttribute("calendar", calendar.of(call, asked, totals, language, links));
        }
    }

    private void list(CallView call, Asked asked, Language language, ActionLinks links, Model model) {
        var query = asked.query();
        var page = Readings.required(actions.of(call.slug(), query, language.locale()), ProblemType.NOT_FOUND);
        var whole = query.after() == null && page.value().next() == null;
        model.addAttribute("matches", whole ? page.value().items().size() : null);
        model.addAttribute("days", groups.of(page.value().items(), language));
        model.addAttribute("next", links.next(asked.view(), query, page.value().next()));
        model.addAttribute("first", query.after() == null ? null : links.to(asked.view(), query));
    }

    /** One for each territory that has actions. */
    private List<TerritoryCalendar> calendars(ActionTotals totals, ActionLinks links, Locale reader) {
        return places.territories(totals.byTerritory().keySet(), reader).stream()
                .map(place -> new TerritoryCalendar(
                        place.name(), links.subscription(ActionQuery.first(1).in(place.code()))))
                .toList();
    }

    record TerritoryCalendar(String name, String path) {}

    private void choices(Locale reader, Model model) {
        model.addAttribute(
                "regionChoices",
                places.regions(reader).stream()
                        .filter(region -> !region.code().equals(Region.INTERNATIONAL.code()))
                        .toList());
        model.addAttribute("territoryChoices", places.territories(reader));
        model.addAttribute("kinds", ActionKind.values());
    }
}
