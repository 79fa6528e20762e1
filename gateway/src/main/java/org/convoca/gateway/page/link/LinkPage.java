package org.convoca.gateway.page.link;

import java.util.Locale;
import org.convoca.gateway.client.LinkPurpose;
import org.convoca.gateway.client.LinkResult;
import org.convoca.gateway.client.LinkView;
import org.convoca.gateway.client.Outcome;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.ContactLocales;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Shows what a mailed link is about, in the language of the signature's contact unless the reader chose another. */
@Component
class LinkPage {

    private final Pages pages;
    private final Places places;
    private final ContactLocales locales;
    private final FormTokens tokens;

    LinkPage(Pages pages, Places places, ContactLocales locales, FormTokens tokens) {
        this.pages = pages;
        this.places = places;
        this.locales = locales;
        this.tokens = tokens;
    }

    /** The button of a link that still works; what became of one that does not. */
    String about(AskedLink asked, LinkView link) {
        return switch (link.state()) {
            case "valid" -> button(asked, link);
            case "expired" -> outcome(asked, Outcome.EXPIRED, link.call(), link.organisation(), link.locale(), null);
            default ->
                outcome(asked, used(asked.purpose()), link.call(), link.organisation(), link.locale(), link.status());
        };
    }

    private String button(AskedLink asked, LinkView link) {
        frame(asked, link.locale(), link.call(), link.organisation());
        asked.model()
                .addAttribute("purpose", asked.purpose().code())
                .addAttribute("token", tokens.mint(asked.path()))
                .addAttribute("expiresAt", link.expiresAt());
        return "link";
    }

    String done(AskedLink asked, LinkResult.Done done) {
        asked.model().addAttribute("own", done.own());
        return outcome(asked, done.outcome(), done.call(), done.organisation(), done.locale(), null);
    }

    String unknown(AskedLink asked) {
        asked.response().setStatus(HttpStatus.NOT_FOUND.value());
        frame(asked, null, null, null);
        asked.model().addAttribute("outcome", "unknown");
        return "outcome";
    }

    private String outcome(
            AskedLink asked,
            Outcome outcome,
            LinkView.@Nullable CallName call,
            LinkView.@Nullable OrganisationName organisation,
            @Nullable String locale,
            @Nullable String status) {
        asked.response().setStatus(LinkController.status(outcome).value());
        frame(asked, locale, call, organisation);
        asked.model().addAttribute("outcome", outcome.code()).addAttribute("status", status);
        return "outcome";
    }

    private static Outcome used(LinkPurpose purpose) {
        return switch (purpose) {
            case CONFIRM -> Outcome.ALREADY_CONFIRMED;
            case DISOWN -> Outcome.ALREADY_DISOWNED;
            case WITHDRAW -> Outcome.ALREADY_WITHDRAWN;
        };
    }

    private void frame(
            AskedLink asked,
            @Nullable String locale,
            LinkView.@Nullable CallName call,
            LinkView.@Nullable OrganisationName organisation) {
        var reader = locales.choose(asked.lang(), locale, asked.request(), asked.response());
        asked.model()
                .addAttribute("page", pages.unlisted(reader, asked.path()))
                .addAttribute("path", asked.path() + "?lang=" + reader.toLanguageTag())
                .addAttribute("call", call)
                .addAttribute("organisation", organisation)
                .addAttribute("place", organisation == null ? "" : place(organisation, reader));
        if (call != null) {
            var language = locales.language(reader);
            asked.model()
                    .addAttribute("callPath", Paths.call(language, call.slug()))
                    .addAttribute("rollPath", Paths.roll(language, call.slug()));
        }
    }

    private String place(LinkView.OrganisationName organisation, Locale reader) {
        if (organisation.territory() != null) {
            return places.territory(organisation.territory(), reader);
        }
        return organisation.region() == null ? "" : places.region(organisation.region(), reader);
    }
}
