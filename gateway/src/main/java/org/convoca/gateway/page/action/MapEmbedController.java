package org.convoca.gateway.page.action;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.embed.Embedding;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The map of a call's street actions, with its list, for the frames of other sites. */
@Controller
class MapEmbedController {

    private final Embedding embedding;
    private final Actions actions;
    private final ActionGroups groups;
    private final MapPart map;
    private final PublicAddress address;

    MapEmbedController(Embedding embedding, Actions actions, ActionGroups groups, MapPart map, PublicAddress address) {
        this.embedding = embedding;
        this.actions = actions;
        this.groups = groups;
        this.map = map;
        this.address = address;
    }

    @GetMapping(Embedding.EMBED + "/map")
    String map(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        var shown = embedding.open(slug, lang, theme, reader, model, response);
        var language = shown.language();
        var query = Asked.of(parameters).query();
        var path = ActionPaths.of(language, slug);
        var links = new ActionLinks(path, slug, address.origin());
        var totals =
                Readings.required(actions.totals(slug), ProblemType.NOT_FOUND).value();
        var page = Readings.required(actions.of(slug, query, language.locale()), ProblemType.NOT_FOUND)
                .value();
        model.addAttribute("drawn", map.of(slug, query, totals, language, links));
        model.addAttribute("days", groups.of(page.items(), language));
        model.addAttribute("actionsPath", links.to(Asked.View.MAP, query));
        return "embed-map";
    }
}
