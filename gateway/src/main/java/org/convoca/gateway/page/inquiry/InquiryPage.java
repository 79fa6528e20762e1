package org.convoca.gateway.page.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.gateway.client.InquiryLink;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.ContactLocales;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.form.FormError;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Shows what coordinators ask, in the language of the mail unless the reader chose another. */
@Component
class InquiryPage {

    private static final String TEXT = "text";

    private final Pages pages;
    private final Places places;
    private final ContactLocales locales;
    private final FormTokens tokens;
    private final MessageSource messages;

    InquiryPage(Pages pages, Places places, ContactLocales locales, FormTokens tokens, MessageSource messages) {
        this.pages = pages;
        this.places = places;
        this.locales = locales;
        this.tokens = tokens;
        this.messages = messages;
    }

    /** The form of a link that still works; what became of one that does not. */
    String about(AskedInquiry asked, InquiryLink link) {
        if (link.isValid()) {
            frame(asked, link);
            return asking(asked, "", List.of());
        }
        return became(asked, link, link.state());
    }

    /** The form once more, with what is wrong and what was typed. */
    String again(AskedInquiry asked, InquiryLink link, String typed, String error, HttpStatus status) {
        if (!link.isValid()) {
            return became(asked, link, link.state());
        }
        asked.response().setStatus(status.value());
        frame(asked, link);
        var field = error.startsWith("error.inquiry.") ? TEXT : "";
        var reader = locales.choose(asked.lang(), link.locale(), asked.request(), asked.response());
        return asking(asked, typed, List.of(new FormError(field, messages.getMessage(error, null, reader))));
    }

    /** Which of our messages says what the service found. */
    static String error(List<FieldError> errors) {
        return errors.stream().anyMatch(error -> error.code().equals("too-long"))
                ? "error.inquiry.too-long"
                : "error.inquiry.required";
    }

    private String asking(AskedInquiry asked, String typed, List<FormError> errors) {
        asked.model()
                .addAttribute("token", tokens.mint(asked.path()))
                .addAttribute("typed", typed)
                .addAttribute("errors", errors)
                .addAttribute(
                        "errorOf",
                        errors.isEmpty() || errors.getFirst().field().isEmpty()
                                ? Map.of()
                                : Map.of(TEXT, errors.getFirst().message()));
        return "inquiry";
    }

    String done(AskedInquiry asked, InquiryLink link) {
        return became(asked, link, Objects.requireNonNullElse(link.outcome(), "gone"));
    }

    String unknown(AskedInquiry asked) {
        return became(asked, null, "unknown");
    }

    private String became(AskedInquiry asked, @Nullable InquiryLink link, String outcome) {
        asked.response().setStatus(status(outcome).value());
        frame(asked, link);
        asked.model().addAttribute("outcome", outcome);
        return "inquiry-done";
    }

    private static HttpStatus status(String outcome) {
        return switch (outcome) {
            case "unknown" -> HttpStatus.NOT_FOUND;
            case "expired", "gone" -> HttpStatus.GONE;
            default -> HttpStatus.OK;
        };
    }

    private void frame(AskedInquiry asked, @Nullable InquiryLink link) {
        var reader =
                locales.choose(asked.lang(), link == null ? null : link.locale(), asked.request(), asked.response());
        var territory = link == null ? null : link.territory();
        asked.model()
                .addAttribute("page", pages.unlisted(reader, asked.path()))
                .addAttribute("path", asked.path() + "?lang=" + reader.toLanguageTag())
                .addAttribute("purpose", asked.purpose().code())
                .addAttribute("inquiry", link)
                .addAttribute("place", territory == null ? "" : places.territory(territory, reader));
        if (link != null && link.call() != null) {
            asked.model()
                    .addAttribute(
                            "callPath",
                            Paths.call(locales.language(reader), link.call().slug()));
        }
    }
}
