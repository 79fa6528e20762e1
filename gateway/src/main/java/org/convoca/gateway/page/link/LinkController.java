package org.convoca.gateway.page.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.LinkPurpose;
import org.convoca.gateway.client.LinkResult;
import org.convoca.gateway.client.LinkView;
import org.convoca.gateway.client.MailedLinks;
import org.convoca.gateway.client.Outcome;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pages behind mailed links. Mail scanners follow links, so looking at one changes nothing; only its button acts (S-1). The token is a secret in an
 * address: nothing may keep the page, index it, or pass the address on (S-7).
 */
@SecretPage
@Controller
class LinkController {

    private static final String LINK = "/{purpose:confirm|disown|withdraw}/{token:[A-Za-z0-9_-]{1,200}}";

    private final MailedLinks links;
    private final FormTokens tokens;
    private final LinkPage page;

    LinkController(MailedLinks links, FormTokens tokens, LinkPage page) {
        this.links = links;
        this.tokens = tokens;
        this.page = page;
    }

    @GetMapping(LINK)
    String look(
            @PathVariable String purpose,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new AskedLink(LinkPurpose.of(purpose), token, lang, model, request, response);
        return switch (links.inspect(asked.purpose(), token)) {
            case Reading.Found<LinkView> found -> page.about(asked, found.value());
            case Reading.Missing<?> _ -> page.unknown(asked);
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
        var asked = new AskedLink(LinkPurpose.of(purpose), token, lang, model, request, response);
        return switch (tokens.check(form, asked.path())) {
            case FormCheck.Fresh _, FormCheck.TooSoon _ -> acted(asked);
            // The page once more, with a new button.
            case FormCheck.Expired _, FormCheck.Forged _ -> look(purpose, token, lang, model, request, response);
        };
    }

    private String acted(AskedLink asked) {
        return switch (links.act(asked.purpose(), asked.token())) {
            case LinkResult.Done done -> page.done(asked, done);
            case LinkResult.Unknown _ -> page.unknown(asked);
            case LinkResult.Unavailable _ -> throw Readings.unavailable();
        };
    }

    static HttpStatus status(Outcome outcome) {
        return switch (outcome) {
            case EXPIRED, GONE -> HttpStatus.GONE;
            case CALL_NOT_OPEN -> HttpStatus.CONFLICT;
            case PUBLISHED,
                    AWAITING_REVIEW,
                    ALREADY_CONFIRMED,
                    DUPLICATE,
                    DISOWNED,
                    ALREADY_DISOWNED,
                    WITHDRAWN,
                    ALREADY_WITHDRAWN -> HttpStatus.OK;
        };
    }
}
