package org.convoca.gateway.page.reconfirm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.ReconfirmLink;
import org.convoca.gateway.client.ReconfirmLinks;
import org.convoca.gateway.client.ReconfirmLinks.Answered;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An organisation says whether it signs a newer text. Mail scanners follow links, so looking at the page changes nothing (S-1). */
@SecretPage
@Controller
class ReconfirmController {

    private static final String LINK = "/reconfirm/{token:[A-Za-z0-9_-]{1,200}}";

    private final ReconfirmLinks links;
    private final ReconfirmPage page;
    private final FormTokens tokens;

    ReconfirmController(ReconfirmLinks links, ReconfirmPage page, FormTokens tokens) {
        this.links = links;
        this.page = page;
        this.tokens = tokens;
    }

    @GetMapping(LINK)
    String look(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return look(new AskedReconfirmation(token, lang, model, request, response));
    }

    /**
     * @param answer {@code sign}; {@code withdraw}, which is asked once more; or {@code withdraw-surely}
     * @param version of the text that was shown
     */
    @PostMapping(path = LINK, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new AskedReconfirmation(token, lang, model, request, response);
        return switch (tokens.check(form, asked.path())) {
            case FormCheck.Fresh _, FormCheck.TooSoon _ -> answer(asked, answer, version);
            // The page once more, with new buttons.
            case FormCheck.Expired _, FormCheck.Forged _ -> look(asked);
        };
    }

    private String answer(AskedReconfirmation asked, String answer, String version) {
        return switch (answer) {
            case "sign" -> answered(asked, links.confirm(asked.token(), number(version)));
            case "withdraw" -> behind(asked, link -> page.sure(asked, link));
            case "withdraw-surely" -> answered(asked, links.withdraw(asked.token()));
            default -> look(asked);
        };
    }

    /** What is no number was never shown. */
    private static int number(String version) {
        return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
    }

    private String look(AskedReconfirmation asked) {
        return behind(asked, link -> page.about(asked, link, false));
    }

    private String behind(AskedReconfirmation asked, Function<ReconfirmLink, String> shown) {
        return switch (links.inspect(asked.token())) {
            case Reading.Found<ReconfirmLink> found -> shown.apply(found.value());
            case Reading.Missing<?> _ -> page.unknown(asked);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }

    private String answered(AskedReconfirmation asked, Reading<Answered> answer) {
        return switch (answer) {
            case Reading.Found<Answered> found
            when found.value().outcome().equals("text-changed") -> behind(asked, link -> page.about(asked, link, true));
            case Reading.Found<Answered> found -> page.done(asked, found.value());
            case Reading.Missing<?> _ -> page.unknown(asked);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }
}
