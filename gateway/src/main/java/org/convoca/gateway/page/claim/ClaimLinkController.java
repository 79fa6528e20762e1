package org.convoca.gateway.page.claim;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.Claims;
import org.convoca.gateway.client.Claims.Acted;
import org.convoca.gateway.client.Claims.Step;
import org.convoca.gateway.client.LinkView;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages behind the two links that a claimant gets. Mail scanners follow links, so looking at one changes nothing; its button acts (S-1). The token
 * is a secret in an address: nothing may keep the page, index it, or pass the address on (S-7).
 */
@SecretPage
@Controller
class ClaimLinkController {

    private static final String LINK = "/claim/{purpose:confirm|disown}/{token:[A-Za-z0-9_-]{1,200}}";

    private final Claims claims;
    private final FormTokens tokens;
    private final ClaimLinkPage page;

    ClaimLinkController(Claims claims, FormTokens tokens, ClaimLinkPage page) {
        this.claims = claims;
        this.tokens = tokens;
        this.page = page;
    }

    /**
     * A request for a page.
     *
     * @param lang the language that the reader chose on the page, or null
     */
    record Visit(
            Step step,
            String token,
            @Nullable String lang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {

        String path() {
            return "/claim/" + step.code() + "/" + token;
        }

        /** Holds a secret. */
        @Override
        public String toString() {
            return "Visit[hidden]";
        }
    }

    @GetMapping(LINK)
    String look(
            @PathVariable String purpose,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return looked(new Visit(Step.of(purpose), token, lang, model, request, response));
    }

    private String looked(Visit visit) {
        return switch (claims.inspect(visit.step(), visit.token())) {
            case Reading.Found<LinkView> found -> page.about(visit, found.value());
            case Reading.Missing<?> _ -> page.unknown(visit);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }

    @PostMapping(LINK)
    String act(
            @PathVariable String purpose,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(Step.of(purpose), token, lang, model, request, response);
        return switch (tokens.check(form, visit.path())) {
            case FormCheck.Fresh _, FormCheck.TooSoon _ -> acted(visit);
            // The page once more, with a new button.
            case FormCheck.Expired _, FormCheck.Forged _ -> looked(visit);
        };
    }

    private String acted(Visit visit) {
        return switch (claims.act(visit.step(), visit.token())) {
            case Reading.Found<Acted> found -> page.done(visit, found.value());
            case Reading.Missing<?> _ -> page.unknown(visit);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }
}
