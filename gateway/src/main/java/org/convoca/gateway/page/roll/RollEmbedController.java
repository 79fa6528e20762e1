package org.convoca.gateway.page.roll;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.RollQuery;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.embed.Embedding;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The roll, or a part of it, for the frames of other sites. */
@Controller
class RollEmbedController {

    private static final int SHOWN = 100;

    private final Embedding embedding;
    private final Calls calls;
    private final RollGroups groups;

    RollEmbedController(Embedding embedding, Calls calls, RollGroups groups) {
        this.embedding = embedding;
        this.calls = calls;
        this.groups = groups;
    }

    @GetMapping(Embedding.EMBED + "/roll")
    String roll(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String territory,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        var shown = embedding.open(slug, lang, theme, reader, model, response);
        var language = shown.language().locale();
        var query = new RollQuery(region, territory, null, null, SHOWN);
        var roll = Readings.required(calls.roll(slug, query, language), ProblemType.NOT_FOUND)
                .value();
        model.addAttribute("roll", roll);
        model.addAttribute("regions", groups.of(roll.items(), language));
        model.addAttribute("more", roll.next() != null);
        return "embed-roll";
    }
}
