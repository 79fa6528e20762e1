package org.convoca.gateway.page.action;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.WebAddresses;
import org.convoca.gateway.page.picture.Pictures;
import org.convoca.gateway.page.share.Sharing;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One street action. */
@Controller
class ActionController {

    private static final Set<String> SAID = Set.of("counted", "undone", "refused", "again");

    private final Actions actions;
    private final Calls calls;
    private final ActionDetails details;
    private final StructuredEvent structured;
    private final ComingPart coming;
    private final Whereabouts whereabouts;
    private final ClocksPart clocks;
    private final Sharing sharing;
    private final Pictures pictures;
    private final Pages pages;
    private final Paths paths;

    ActionController(
            Actions actions,
            Calls calls,
            ActionDetails details,
            StructuredEvent structured,
            ComingPart coming,
            Whereabouts whereabouts,
            ClocksPart clocks,
            Sharing sharing,
            Pictures pictures,
            Pages pages,
            Paths paths) {
        this.actions = actions;
        this.calls = calls;
        this.details = details;
        this.structured = structured;
        this.coming = coming;
        this.whereabouts = whereabouts;
        this.clocks = clocks;
        this.sharing = sharing;
        this.pictures = pictures;
        this.pages = pages;
        this.paths = paths;
    }

    /** Its form is good for one reader, so no shared cache may keep the page. */
    @GetMapping(ActionPaths.ACTION)
    String action(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(name = "coming", required = false) @Nullable String said,
            @RequestParam(required = false) @Nullable String zone,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        var language = paths.language(lang);
        var found = Readings.required(actions.find(ActionPaths.id(id), language.locale()), ProblemType.NOT_FOUND);
        var action = found.value();
        var page = pages.localised(language.locale(), other -> ActionPaths.of(other, action.id()));
        model.addAttribute("stale", found.stale());
        model.addAttribute("page", page);
        model.addAttribute("structured", structured.of(action, language, String.valueOf(page.canonical())));
        model.addAttribute("ics", "/api/v1/actions/" + action.id() + ".ics");
        model.addAttribute("coming", coming.of(action, language, said != null && SAID.contains(said) ? said : ""));
        whereabouts.show(action, model);
        clocks.show(ClocksPart.zone(zone), ActionPaths.of(language, action.id()), Map.of(), language.locale(), model);
        details.show(action, language, model);
        model.addAttribute(
                "share",
                sharing.of(
                        Wording.of(action.title(), language.locale()).text(), ActionPaths.of(language, action.id())));
        model.addAttribute("picture", pictures.at(ActionPaths.of(language, action.id())));
        call(action, language, model);
        return "action";
    }

    /** The page is whole without the call's title. */
    private void call(ActionView action, Language language, Model model) {
        model.addAttribute("actionsPath", ActionPaths.of(language, action.call()));
        if (calls.find(action.call(), language.locale()) instanceof Reading.Found<CallView> call) {
            model.addAttribute("call", call.value());
            model.addAttribute("callPath", Paths.call(language, action.call()));
        }
    }

    /** Only what a browser may safely open, whatever the service says. */
    static boolean isWeb(String address) {
        return WebAddresses.openable(address) != null;
    }

    static Map<String, String> texts(@Nullable Map<String, String> texts) {
        return texts == null ? Map.of() : texts;
    }
}
