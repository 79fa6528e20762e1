package org.convoca.gateway.page.call;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.gateway.client.Signing;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.FormPosts;
import org.convoca.gateway.page.form.FormRefusals;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.ShownForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the filled form. Whatever goes wrong, what was typed is shown again, with words on what to do. */
@Controller
class SignController {

    private static final FormRefusals.Kind SIGNING = new FormRefusals.Kind(
            new FormFields(List.of(
                    Map.entry("/organisation/name", "name"),
                    Map.entry("/organisation/territory", "territory"),
                    Map.entry("/organisation/international", "territory"),
                    Map.entry("/organisation/acronym", "acronym"),
                    Map.entry("/organisation/website", "website"),
                    Map.entry("/contact/name", "contact"),
                    Map.entry("/contact/email", "email"),
                    Map.entry("/consent", "consent"))),
            "error.form.call-not-open",
            "error.form.unavailable");

    private final CallPage page;
    private final FormPosts posts;
    private final FormRefusals refusals;
    private final Signing signing;
    private final Paths paths;

    SignController(CallPage page, FormPosts posts, FormRefusals refusals, Signing signing, Paths paths) {
        this.page = page;
        this.posts = posts;
        this.refusals = refusals;
        this.signing = signing;
        this.paths = paths;
    }

    @PostMapping(path = Paths.CALL, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView sign(
            @PathVariable String lang,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var token = Objects.requireNonNullElse(values.getFirst(FormTokens.FIELD), "");
        var filled = new Filled(paths.language(lang), slug, SignForm.of(values), token, model, response);
        return switch (posts.judge(token, filled.path(), filled.form().empty())) {
            case FormPosts.Post.Good good -> sent(filled, good.key());
            case FormPosts.Post.Again again ->
                again(filled, refusals.of(again, filled.language().locale()));
        };
    }

    private record Filled(
            Language language, String slug, SignForm form, String token, Model model, HttpServletResponse response) {
        String path() {
            return Paths.call(language, slug);
        }
    }

    private ModelAndView sent(Filled filled, String formKey) {
        var form = filled.form();
        var result = signing.sign(filled.slug(), form.request(filled.language().code()), form.idempotencyKey(formKey));
        return refusals.of(result, filled.token(), SIGNING, filled.language().locale())
                .map(refusal -> again(filled, refusal))
                .orElseGet(() -> Redirects.seeOther(filled.path() + "/signed"));
    }

    private ModelAndView again(Filled filled, FormRefusals.Refusal refusal) {
        refusal.into(filled.response());
        var form = new ShownForm<>(filled.path(), filled.form(), refusal.token(), refusal.errors());
        return new ModelAndView(page.show(filled.language(), filled.slug(), form, filled.model()));
    }
}
