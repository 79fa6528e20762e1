package org.convoca.gateway.page.request;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.gateway.client.FormResult;
import org.convoca.gateway.client.GroupRequests;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.FormPosts;
import org.convoca.gateway.page.form.FormRefusals;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.ShownForm;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.FieldError;
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

/** Organisers who lost their link get it again, by mail only: the answer is the same whether we know the address or not. */
@Controller
class LostLinkController {

    private static final FormRefusals.Kind LOST_LINK = new FormRefusals.Kind(
            new FormFields(List.of(Map.entry("/email", "email"))), "error.form.takes-no-groups", "error.form.away");

    private final RequestPages pages;
    private final FormPosts posts;
    private final FormRefusals refusals;
    private final GroupRequests requests;
    private final Paths paths;

    LostLinkController(
            RequestPages pages, FormPosts posts, FormRefusals refusals, GroupRequests requests, Paths paths) {
        this.pages = pages;
        this.posts = posts;
        this.refusals = refusals;
        this.requests = requests;
        this.paths = paths;
    }

    @GetMapping(RequestPaths.LOST_LINK)
    String form(@PathVariable String lang, @PathVariable String slug, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        var language = paths.language(lang);
        var path = RequestPaths.lostLink(language, slug);
        return pages.lostLink(
                language, slug, new ShownForm<>(path, LostLinkForm.EMPTY, posts.newToken(path), List.of()), model);
    }

    @GetMapping(RequestPaths.LINK_SENT)
    String sent(@PathVariable String lang, @PathVariable String slug, Model model) {
        return pages.linkSent(paths.language(lang), slug, model);
    }

    @PostMapping(path = RequestPaths.LOST_LINK, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView send(
            @PathVariable String lang,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var token = Objects.requireNonNullElse(values.getFirst(FormTokens.FIELD), "");
        var filled = new Filled(paths.language(lang), slug, LostLinkForm.of(new Typed(values)), token, model, response);
        return switch (posts.judge(token, filled.path(), filled.form().empty())) {
            case FormPosts.Post.Good _ -> sent(filled);
            case FormPosts.Post.Again again ->
                again(filled, refusals.of(again, filled.language().locale()));
        };
    }

    private record Filled(
            Language language,
            String slug,
            LostLinkForm form,
            String token,
            Model model,
            HttpServletResponse response) {
        String path() {
            return RequestPaths.lostLink(language, slug);
        }
    }

    private ModelAndView sent(Filled filled) {
        return refusals.of(
                        result(filled),
                        filled.token(),
                        LOST_LINK,
                        filled.language().locale())
                .map(refusal -> again(filled, refusal))
                .orElseGet(() -> Redirects.seeOther(RequestPaths.linkSent(filled.language(), filled.slug())));
    }

    private FormResult result(Filled filled) {
        var email = filled.form().email();
        return email.isEmpty()
                ? new FormResult.Invalid(List.of(new FieldError("/email", "required", "An address is needed.")))
                : requests.remind(email, filled.slug());
    }

    private ModelAndView again(Filled filled, FormRefusals.Refusal refusal) {
        refusal.into(filled.response());
        var form = new ShownForm<>(filled.path(), filled.form(), refusal.token(), refusal.errors());
        return new ModelAndView(pages.lostLink(filled.language(), filled.slug(), form, filled.model()));
    }
}
