package org.convoca.gateway.page.embed;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A call's title with how many have signed, and the page from which one copies what to put into one's own. */
@Controller
class CallEmbedController {

    private final Embedding embedding;
    private final Places places;
    private final Pages pages;
    private final PublicAddress address;

    CallEmbedController(Embedding embedding, Places places, Pages pages, PublicAddress address) {
        this.embedding = embedding;
        this.places = places;
        this.pages = pages;
        this.address = address;
    }

    @GetMapping(Embedding.EMBED)
    String count(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String theme,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        var shown = embedding.open(slug, lang, theme, reader, model, response);
        model.addAttribute(
                "counts",
                places.counts(shown.call().counts().byRegion(), shown.language().locale()));
        return "embed-call";
    }

    @GetMapping(Paths.CALL + "/embed")
    String howTo(@PathVariable String lang, @PathVariable String slug, Locale reader, Model model) {
        var shown = embedding.find(slug, lang, reader, model);
        model.addAttribute("snippets", Snippet.all(address.origin(), shown));
        model.addAttribute("script", Snippet.script(address.origin()));
        model.addAttribute(
                "page", pages.unlisted(shown.language().locale(), other -> Paths.call(other, slug) + "/embed"));
        return "embed-how-to";
    }
}
