package org.convoca.gateway.page.request;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** A group asks for a registration. Whatever goes wrong, what was typed is shown again, with words on what to do. */
@Controller
class RequestController {

    private static final FormRefusals.Kind REQUEST = new FormRefusals.Kind(
            new FormFields(List.of(
                    Map.entry("/group/name", "group"),
                    Map.entry("/group/territory", "territory"),
                    Map.entry("/group/international", "territory"),
                    Map.entry("/group/place", "place"),
                    Map.entry("/group/website", "website"),
                    Map.entry("/contact/name", "contact"),
                    Map.entry("/contact/email", "email"),
                    Map.entry("/message", "message"),
                    Map.entry("/consent", "agree"))),
            "error.form.takes-no-groups",
            "error.form.away");

    private final RequestPages pages;
    private final FormPosts posts;
    private final FormRefusals refusals;
    private final GroupRequests requests;
    private final Paths paths;

    RequestController(RequestPages pages, FormPosts posts, FormRefusals refusals, GroupRequests requests, Paths paths) {
        this.pages = pages;
        this.posts = posts;
        this.refusals = refusals;
        this.requests = requests;
        this.paths = paths;
    }

    /** Each rendered form is good for one reader, so no shared cache may keep the page. */
    @GetMapping(RequestPaths.REQUEST)
    String form(@PathVariable String lang, @PathVariable String slug, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        var language = paths.language(lang);
        var path = RequestPaths.request(language, slug);
        return pages.form(
                language, slug, new ShownForm<>(path, GroupForm.EMPTY, posts.newToken(path), List.of()), model);
    }

    /** The same for everybody, whoever asked before. */
    @GetMapping(RequestPaths.REQUESTED)
    String requested(@PathVariable String lang, @PathVariable String slug, Model model) {
        return pages.requested(paths.language(lang), slug, model);
    }

    @PostMapping(path = RequestPaths.REQUEST, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView ask(
            @PathVariable String lang,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var token = Objects.requireNonNullElse(values.getFirst(FormTokens.FIELD), "");
        var filled = new Filled(paths.language(lang), slug, GroupForm.of(new Typed(values)), token, model, response);
        return switch (posts.judge(token, filled.path(), filled.form().empty())) {
            case FormPosts.Post.Good good -> sent(filled, good.key());
            case FormPosts.Post.Again again ->
                again(filled, refusals.of(again, filled.language().locale()));
        };
    }

    private record Filled(
            Language language, String slug, GroupForm form, String token, Model model, HttpServletResponse response) {
        String path() {
            return RequestPaths.request(language, slug);
        }
    }

    private ModelAndView sent(Filled filled, String formKey) {
        var form = filled.form();
        var result = requests.ask(filled.slug(), form.request(filled.language().code()), form.idempotencyKey(formKey));
        return refusals.of(result, filled.token(), REQUEST, filled.language().locale())
                .map(refusal -> again(filled, refusal))
                .orElseGet(() -> Redirects.seeOther(RequestPaths.requested(filled.language(), filled.slug())));
    }

    private ModelAndView again(Filled filled, FormRefusals.Refusal refusal) {
        refusal.into(filled.response());
        var form = new ShownForm<>(filled.path(), filled.form(), refusal.token(), refusal.errors());
        return new ModelAndView(pages.form(filled.language(), filled.slug(), form, filled.model()));
    }
}
