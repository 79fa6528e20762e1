package org.convoca.gateway.page.claim;

import java.util.Locale;
import org.convoca.gateway.client.Claims.Acted;
import org.convoca.gateway.client.Claims.Step;
import org.convoca.gateway.client.LinkView;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.ContactLocales;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.claim.ClaimLinkController.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a claimant's link is about, in their language unless the reader chose another. */
@Component
class ClaimLinkPage {

    private final Pages pages;
    private final Places places;
    private final ContactLocales locales;
    private final FormTokens tokens;

    ClaimLinkPage(Pages pages, Places places, ContactLocales locales, FormTokens tokens) {
        this.pages = pages;
        this.places = places;
        this.locales = locales;
        this.tokens = tokens;
    }

    private record Named(
            LinkView.@Nullable CallName call,
            LinkView.@Nullable OrganisationName organisation,
            @Nullable String locale) {

        static final Named NOTHING = new Named(null, null, null);

        static Named of(LinkView link) {
            return new Named(link.call(), link.organisation(), link.locale());
        }
    }

    /** The button of a link that still works; what became of one that does not. */
    String about(Visit visit, LinkView link) {
        return switch (link.state()) {
            case "valid" -> button(visit, link);
            case "expired" -> outcome(visit, Named.of(link), ClaimOutcome.EXPIRED);
            default -> outcome(visit, Named.of(link), used(visit.step(), link.status()));
        };
    }

    private static ClaimOutcome used(Step step, @Nullable String status) {
        return switch (step) {
            case CONFIRM -> "disowned".equals(status) ? ClaimOutcome.GONE : ClaimOutcome.ALREADY_CONFIRMED;
            case DISOWN -> "disowned".equals(status) ? ClaimOutcome.ALREADY_DISOWNED : ClaimOutcome.GONE;
        };
    }

    private String button(Visit visit, LinkView link) {
        frame(visit, Named.of(link));
        visit.model()
                .addAttribute("step", visit.step().code())
                .addAttribute("token", tokens.mint(visit.path()))
                .addAttribute("expiresAt", link.expiresAt());
        return "claim-link";
    }

    String done(Visit visit, Acted acted) {
        return outcome(
                visit, new Named(acted.call(), acted.organisation(), acted.locale()), ClaimOutcome.of(acted.outcome()));
    }

    String unknown(Visit visit) {
        return outcome(visit, Named.NOTHING, ClaimOutcome.UNKNOWN);
    }

    private String outcome(Visit visit, Named named, ClaimOutcome outcome) {
        visit.response().setStatus(outcome.status().value());
        frame(visit, named);
        visit.model().addAttribute("outcome", outcome.code());
        return "claim-outcome";
    }

    private void frame(Visit visit, Named named) {
        var reader = locales.choose(visit.lang(), named.locale(), visit.request(), visit.response());
        var call = named.call();
        visit.model()
                .addAttribute("page", pages.unlisted(reader, visit.path()))
                .addAttribute("path", visit.path() + "?lang=" + reader.toLanguageTag())
                .addAttribute("call", call)
                .addAttribute("organisation", named.organisation())
                .addAttribute("place", place(named.organisation(), reader));
        if (call != null) {
            var language = locales.language(reader);
            visit.model()
                    .addAttribute("callPath", Paths.call(language, call.slug()))
                    .addAttribute("rollPath", Paths.roll(language, call.slug()));
        }
    }

    private String place(LinkView.@Nullable OrganisationName organisation, Locale reader) {
        if (organisation == null) {
            return "";
        }
        if (organisation.territory() != null) {
            return places.territory(organisation.territory(), reader);
        }
        return organisation.region() == null ? "" : places.region(organisation.region(), reader);
    }
}
