package org.convoca.gateway.page.embed;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.edge.Framing;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all embedded pages have in common. Thread-safe. */
@Component
public class Embedding {

    /** Where the pages of a call are that other sites may frame. */
    public static final String EMBED = "/embed/{slug:[a-z0-9][a-z0-9-]{0,99}}";

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Calls calls;
    private final Languages languages;
    private final Pages pages;
    private final Framing framing;

    Embedding(Calls calls, Languages languages, Pages pages, Framing framing) {
        this.calls = calls;
        this.languages = languages;
        this.pages = pages;
        this.framing = framing;
    }

    /** The call that is shown, and the language in which. */
    public record Embedded(CallView call, Language language) {

        /** The path of the call's page on our own site. */
        public String callPath() {
            return Paths.call(language, call.slug());
        }
    }

    /**
     * Opens a page for framing.
     *
     * @param lang of the page that frames it; null for what the browser wishes
     * @param theme {@code light} or {@code dark}; anything else leaves it to the browser
     */
    public Embedded open(
            String slug,
            @Nullable String lang,
            @Nullable String theme,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        framing.allow(response);
        model.addAttribute("theme", theme != null && THEMES.contains(theme) ? theme : null);
        var shown = find(slug, lang, reader, model);
        model.addAttribute("page", pages.passing(shown.language().locale()));
        return shown;
    }

    /** The call and the language, for a page of our own. */
    Embedded find(String slug, @Nullable String lang, Locale reader, Model model) {
        var language =
                languages.find(lang == null ? reader.getLanguage() : lang).orElse(Languages.FALLBACK);
        var found = Readings.required(calls.find(slug, language.locale()), ProblemType.CALL_NOT_FOUND);
        model.addAttribute("call", found.value());
        model.addAttribute("stale", found.stale());
        model.addAttribute("callPath", Paths.call(language, slug));
        return new Embedded(found.value(), language);
    }
}
