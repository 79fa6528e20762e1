package org.convoca.gateway.page.reconfirm;

import java.util.Locale;
import org.convoca.gateway.client.LinkView;
import org.convoca.gateway.client.ReconfirmLink;
import org.convoca.gateway.client.ReconfirmLinks.Answered;
import org.convoca.gateway.client.TextVersion;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.ContactLocales;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.texts.Comparison;
import org.convoca.gateway.page.texts.Comparison.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Shows what was changed in a text, in the language of the mail unless the reader chose another. */
@Component
class ReconfirmPage {

    private final Pages pages;
    private final Places places;
    private final ContactLocales locales;
    private final FormTokens tokens;

    ReconfirmPage(Pages pages, Places places, ContactLocales locales, FormTokens tokens) {
        this.pages = pages;
        this.places = places;
        this.locales = locales;
        this.tokens = tokens;
    }

    /**
     * Both texts and the two buttons; what became of a link that is over.
     *
     * @param changed whether the text was changed while the reader looked at it
     */
    String about(AskedReconfirmation asked, ReconfirmLink link, boolean changed) {
        if (!link.isValid()) {
            return over(asked, link);
        }
        if (changed) {
            asked.response().setStatus(HttpStatus.CONFLICT.value());
        }
        var reader = asking(asked, link);
        var texts = Paths.call(locales.language(reader), link.call().slug()) + "/texts/";
        asked.model()
                .addAttribute("changed", changed)
                .addAttribute("note", link.note())
                .addAttribute("comparison", comparison(link.before(), link.after()))
                .addAttribute("beforePath", link.before() == null ? null : texts + path(link.before()))
                .addAttribute("afterPath", texts + path(link.after()))
                .addAttribute("version", link.after().version());
        return "reconfirm";
    }

    private static Comparison comparison(@Nullable TextVersion before, TextVersion after) {
        return Comparison.of(after.language(), before == null ? null : Said.of(before), Said.of(after));
    }

    private static String path(TextVersion text) {
        return text.language() + "/" + text.version();
    }

    /** Asks once more before the signature is withdrawn. */
    String sure(AskedReconfirmation asked, ReconfirmLink link) {
        if (!link.isValid()) {
            return over(asked, link);
        }
        asking(asked, link);
        return "reconfirm-withdraw";
    }

    private Locale asking(AskedReconfirmation asked, ReconfirmLink link) {
        asked.model().addAttribute("token", tokens.mint(asked.path()));
        return frame(asked, link.locale(), link.call(), link.organisation());
    }

    private String over(AskedReconfirmation asked, ReconfirmLink link) {
        var outcome = link.state().equals("expired") ? "expired" : used(link.status());
        return became(asked, outcome, link.locale(), link.call(), link.organisation());
    }

    private static String used(String status) {
        return switch (status) {
            case "published" -> "already-confirmed";
            case "withdrawn" -> "already-withdrawn";
            default -> "gone";
        };
    }

    String done(AskedReconfirmation asked, Answered answered) {
        return became(asked, answered.outcome(), answered.locale(), answered.call(), answered.organisation());
    }

    String unknown(AskedReconfirmation asked) {
        return became(asked, "unknown", null, null, null);
    }

    private String became(
            AskedReconfirmation asked,
            String outcome,
            @Nullable String locale,
            LinkView.@Nullable CallName call,
            LinkView.@Nullable OrganisationName organisation) {
        asked.response().setStatus(status(outcome).value());
        frame(asked, locale, call, organisation);
        asked.model().addAttribute("outcome", outcome);
        return "reconfirm-done";
    }

    private static HttpStatus status(String outcome) {
        return switch (outcome) {
            case "unknown" -> HttpStatus.NOT_FOUND;
            case "expired", "gone" -> HttpStatus.GONE;
            case "call-not-open" -> HttpStatus.CONFLICT;
            default -> HttpStatus.OK;
        };
    }

    private Locale frame(
            AskedReconfirmation asked,
            @Nullable String locale,
            LinkView.@Nullable CallName call,
            LinkView.@Nullable OrganisationName organisation) {
        var reader = locales.choose(asked.lang(), locale, asked.request(), asked.response());
        var territory = organisation == null ? null : organisation.territory();
        asked.model()
                .addAttribute("page", pages.unlisted(reader, asked.path()))
                .addAttribute("path", asked.path() + "?lang=" + reader.toLanguageTag())
                .addAttribute("call", call)
                .addAttribute("organisation", organisation)
                .addAttribute("place", territory == null ? "" : places.territory(territory, reader));
        if (call != null) {
            var language = locales.language(reader);
            asked.model()
                    .addAttribute("callPath", Paths.call(language, call.slug()))
                    .addAttribute("rollPath", Paths.roll(language, call.slug()));
        }
        return reader;
    }
}
