package org.convoca.gateway.page.claim;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.gateway.client.Claims;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.FormPosts;
import org.convoca.gateway.page.form.FormRefusals;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.ShownForm;
import org.convoca.gateway.page.form.Typed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Is this your organisation?" Whatever goes wrong, what was typed is shown again, with words on what to do. */
@Controller
class ClaimController {

    private static final FormRefusals.Kind CLAIM = new FormRefusals.Kind(
            new FormFields(List.of(
                    Map.entry("/contact/name", "contact"),
                    Map.entry("/contact/email", "email"),
                    Map.entry("/post", "post"),
                    Map.entry("/message", "message"),
                    Map.entry("/consent", "speaks"))),
            "error.form.not-claimable",
            "error.form.away");

    private final ClaimPages pages;
    private final FormPosts posts;
    private final FormRefusals refusals;
    private final Claims claims;
    private final Paths paths;

    ClaimController(ClaimPages pages, FormPosts posts, FormRefusals refusals, Claims claims, Paths paths) {
        this.pages = pages;
        this.posts = posts;
        this.refusals = refusals;
        this.claims = claims;
        this.paths = paths;
    }

    /** Each rendered form is good for one reader, so no shared cache may keep the page. */
    @GetMapping(ClaimPaths.CLAIM)
    String form(
            @PathVariable String lang,
            @PathVariable String slug,
            @PathVariable String id,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        var place = new ClaimPages.Place(paths.language(lang), slug, id);
        return pages.form(
                place, new ShownForm<>(place.path(), ClaimForm.EMPTY, posts.newToken(place.path()), List.of()), model);
    }

    /** The same for everybody, whoever claimed before. */
    @GetMapping(ClaimPaths.CLAIMED)
    String claimed(@PathVariable String lang, @PathVariable String slug, Model model) {
        return pages.claimed(paths.language(lang), slug, model);
    }

    @PostMapping(path = ClaimPaths.CLAIM, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView claim(
            @PathVariable String lang,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var token = Objects.requireNonNullElse(values.getFirst(FormTokens.FIELD), "");
        var place = new ClaimPages.Place(paths.language(lang), slug, id);
        var filled = new Filled(place, ClaimForm.of(new Typed(values)), token, model, response);
        return switch (posts.judge(token, place.path(), filled.form().empty())) {
            case FormPosts.Post.Good good -> sent(filled, good.key());
            case FormPosts.Post.Again again ->
                again(filled, refusals.of(again, filled.language().locale()));
        };
    }

    private record Filled(
            ClaimPages.Place place, ClaimForm form, String token, Model model, HttpServletResponse response) {
        Language language() {
            return place.language();
        }
    }

    private ModelAndView sent(Filled filled, String formKey) {
        var form = filled.form();
        var place = filled.place();
        // Who is not on the roll cannot be claimed, and the page says so.
        pages.entry(place);
        var result = claims.claim(
                place.slug(), place.id(), form.request(filled.language().code()), form.idempotencyKey(formKey));
        return refusals.of(result, filled.token(), CLAIM, filled.language().locale())
                .map(refusal -> again(filled, refusal))
                .orElseGet(() -> Redirects.seeOther(ClaimPaths.claimed(filled.language(), place.slug())));
    }

    private ModelAndView again(Filled filled, FormRefusals.Refusal refusal) {
        refusal.into(filled.response());
        var form = new ShownForm<>(filled.place().path(), filled.form(), refusal.token(), refusal.errors());
        return new ModelAndView(pages.form(filled.place(), form, filled.model()));
    }
}
