package org.convoca.gateway.page.request;

import java.util.Locale;
import org.convoca.gateway.client.RequestLinks.Asked;
import org.convoca.gateway.client.RequestLinks.Step;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.ContactLocales;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.action.ActionPaths;
import org.convoca.gateway.page.request.RequestLinkController.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a group asked for, in the language of its contact unless the reader chose another. */
@Component
class RequestLinkPage {

    private final Pages pages;
    private final Places places;
    private final ContactLocales locales;
    private final FormTokens tokens;

    RequestLinkPage(Pages pages, Places places, ContactLocales locales, FormTokens tokens) {
        this.pages = pages;
        this.places = places;
        this.locales = locales;
        this.tokens = tokens;
    }

    /** The buttons of a link that still works; what became of one that does not. */
    String about(Visit visit, Asked asked, Step step) {
        return switch (asked.state()) {
            case "valid" -> buttons(visit, asked, step);
            case "expired" -> outcome(visit, asked, RequestOutcome.EXPIRED);
            default -> outcome(visit, asked, RequestOutcome.ALREADY_CONFIRMED);
        };
    }

    private String buttons(Visit visit, Asked asked, Step step) {
        var reader = frame(visit, asked);
        if (step == Step.DISOWN) {
            visit.model().addAttribute("page", pages.unlisted(reader, visit.path() + "/disown"));
        }
        visit.model()
                .addAttribute("step", step.code())
                .addAttribute("token", tokens.mint(visit.path()))
                .addAttribute("expiresAt", asked.expiresAt());
        return "request-link";
    }

    String unknown(Visit visit) {
        return outcome(visit, null, RequestOutcome.UNKNOWN);
    }

    String outcome(Visit visit, @Nullable Asked asked, RequestOutcome outcome) {
        visit.response().setStatus(outcome.status().value());
        frame(visit, asked);
        visit.model().addAttribute("outcome", outcome.code());
        return "request-outcome";
    }

    private Locale frame(Visit visit, @Nullable Asked asked) {
        var reader =
                locales.choose(visit.lang(), asked == null ? null : asked.locale(), visit.request(), visit.response());
        var call = asked == null ? null : asked.call();
        visit.model()
                .addAttribute("page", pages.unlisted(reader, visit.path()))
                .addAttribute("path", visit.path() + "?lang=" + reader.toLanguageTag())
                .addAttribute("call", call)
                .addAttribute("group", asked == null ? null : asked.group())
                .addAttribute(
                        "place",
                        asked == null || asked.territory() == null ? "" : places.territory(asked.territory(), reader));
        if (call != null) {
            var language = locales.language(reader);
            visit.model()
                    .addAttribute("callPath", Paths.call(language, call.slug()))
                    .addAttribute("actionsPath", ActionPaths.of(language, call.slug()));
        }
        return reader;
    }
}
