package org.convoca.gateway.page.call;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.embed.Embedding;
import org.convoca.gateway.page.form.FormPosts;
import org.convoca.gateway.page.form.ShownForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form to sign, in a frame on somebody else's page. Its post does nothing but show the whole page on our own site with what was typed, where the
 * button to sign is pressed: no foreign page can sign for anybody, and its reader sees what is signed.
 */
@Controller
class SignEmbedController {

    private static final String SIGN = Embedding.EMBED + "/sign";

    private final Embedding embedding;
    private final CallPage callPage;
    private final Places places;
    private final FormPosts posts;
    private final Languages languages;
    private final Clock clock;

    SignEmbedController(
            Embedding embedding, CallPage callPage, Places places, FormPosts posts, Languages languages, Clock clock) {
        this.embedding = embedding;
        this.callPage = callPage;
        this.places = places;
        this.posts = posts;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping(SIGN)
    String form(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String theme,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        var shown = embedding.open(slug, lang, theme, reader, model, response);
        new ShownForm<>(shown.callPath(), SignForm.EMPTY, "", List.of()).into(model);
        model.addAttribute("state", SigningState.of(shown.call(), clock.instant()));
        model.addAttribute("territories", places.territories(shown.language().locale()));
        model.addAttribute("language", shown.language().code());
        return "embed-sign";
    }

    @PostMapping(path = SIGN, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String filled(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> values,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var lang = values.getFirst("lang");
        var language =
                languages.find(lang == null ? reader.getLanguage() : lang).orElse(Languages.FALLBACK);
        var path = Paths.call(language, slug);
        var form = new ShownForm<>(path, SignForm.of(values), posts.newToken(path), List.of());
        return callPage.show(language, slug, form, model);
    }
}
