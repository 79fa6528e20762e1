package org.convoca.gateway.page.texts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.TextVersion;
import org.convoca.gateway.client.Texts;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every version of the declaration, so that each signature can be traced to its words. */
@Controller
class TextsController {

    private static final String TEXTS = Paths.CALL + "/texts";
    private static final String VERSION =
            TEXTS + "/{language:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}}/{version:[0-9]{1,6}}";

    private final Texts texts;
    private final Calls calls;
    private final Pages pages;
    private final Paths paths;

    TextsController(Texts texts, Calls calls, Pages pages, Paths paths) {
        this.texts = texts;
        this.calls = calls;
        this.pages = pages;
        this.paths = paths;
    }

    /** @param name of the language, in the language itself */
    record InOneLanguage(String code, String name, String direction, List<TextVersion> versions) {

        static InOneLanguage of(Map.Entry<String, List<TextVersion>> versions) {
            var language = new Language(versions.getKey());
            return new InOneLanguage(language.code(), language.name(), language.direction(), versions.getValue());
        }
    }

    @GetMapping(TEXTS)
    String history(@PathVariable String lang, @PathVariable String slug, Model model) {
        var language = paths.language(lang);
        var history = Readings.required(texts.history(slug, language.locale()), ProblemType.CALL_NOT_FOUND);
        var byLanguage = history.value().items().stream()
                .collect(Collectors.groupingBy(TextVersion::language, TreeMap::new, Collectors.toList()));
        frame(language, slug, model);
        model.addAttribute("stale", history.stale());
        model.addAttribute(
                "languages",
                byLanguage.entrySet().stream().map(InOneLanguage::of).toList());
        model.addAttribute("page", pages.localised(language.locale(), other -> path(other, slug)));
        return "texts";
    }

    @GetMapping(VERSION)
    String version(
            @PathVariable String lang,
            @PathVariable String slug,
            @PathVariable("language") String of,
            @PathVariable int version,
            Model model) {
        var language = paths.language(lang);
        var text = Readings.required(texts.version(slug, of, version, language.locale()), ProblemType.NOT_FOUND);
        frame(language, slug, model);
        model.addAttribute("stale", text.stale());
        model.addAttribute("text", text.value());
        model.addAttribute("textDirection", Language.directionOf(of));
        model.addAttribute("dataPath", "/api/v1/calls/" + slug + "/texts/" + of + "/" + version);
        // Who searches for the declaration is to find what is signed now.
        model.addAttribute(
                "page", pages.unlisted(language.locale(), other -> path(other, slug) + "/" + of + "/" + version));
        return "text";
    }

    private void frame(Language language, String slug, Model model) {
        var call = Readings.required(calls.find(slug, language.locale()), ProblemType.CALL_NOT_FOUND);
        model.addAttribute("call", call.value());
        model.addAttribute("callPath", Paths.call(language, slug));
        model.addAttribute("textsPath", path(language, slug));
    }

    private static String path(Language language, String slug) {
        return Paths.call(language, slug) + "/texts";
    }
}
