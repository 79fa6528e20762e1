package org.convoca.gateway.page.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.RequestLinks;
import org.convoca.gateway.client.RequestLinks.Acted;
import org.convoca.gateway.client.RequestLinks.Asked;
import org.convoca.gateway.client.RequestLinks.Step;
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
 * The page behind the link that a group gets when it has asked. Mail scanners follow links, so looking at it changes nothing; its buttons act (S-1).
 * The token is a secret in an address: nothing may keep the page, index it, or pass the address on (S-7).
 */
@SecretPage
@Controller
class RequestLinkController {

    private static final String LINK = "/request/{token:[A-Za-z0-9_-]{1,200}}";

    private final RequestLinks links;
    private final FormTokens tokens;
    private final RequestLinkPage page;

    RequestLinkController(RequestLinks links, FormTokens tokens, RequestLinkPage page) {
        this.links = links;
        this.tokens = tokens;
        this.page = page;
    }

    /**
     * A request for the page.
     *
     * @param lang the language that the reader chose on the page, or null
     */
    record Visit(
            String token,
            @Nullable String lang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {

        String path() {
            return "/request/" + token;
        }

        /** Holds a secret. */
        @Override
        public String toString() {
            return "Visit[hidden]";
        }
    }

    @GetMapping(LINK)
    String look(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return looked(new Visit(token, lang, model, request, response), Step.CONFIRM);
    }

    /** The mail's other link: "it was not me". */
    @GetMapping(LINK + "/disown")
    String lookToDisown(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return looked(new Visit(token, lang, model, request, response), Step.DISOWN);
    }

    private String looked(Visit visit, Step step) {
        return switch (links.inspect(visit.token())) {
            case Reading.Found<Asked> found -> page.about(visit, found.value(), step);
            case Reading.Missing<?> _ -> page.unknown(visit);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }

    @PostMapping(LINK)
    String act(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String step,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(token, lang, model, request, response);
        return switch (tokens.check(form, visit.path())) {
            case FormCheck.Fresh _, FormCheck.TooSoon _ -> acted(visit, step(step));
            // The page once more, with new buttons.
            case FormCheck.Expired _, FormCheck.Forged _ -> looked(visit, step(step));
        };
    }

    private static Step step(@Nullable String code) {
        return Step.DISOWN.code().equals(code) ? Step.DISOWN : Step.CONFIRM;
    }

    private String acted(Visit visit, Step step) {
        return switch (links.act(step, visit.token())) {
            case Reading.Found<Acted> found -> {
                var acted = found.value();
                yield page.outcome(visit, acted.link(), RequestOutcome.of(acted.outcome()));
            }
            case Reading.Missing<?> _ -> page.unknown(visit);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }
}
