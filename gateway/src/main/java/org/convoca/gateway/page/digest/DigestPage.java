package org.convoca.gateway.page.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.gateway.client.OwnDigest.Chosen;
import org.convoca.gateway.client.OwnDigest.Preview;
import org.convoca.gateway.client.OwnDigest.Wanted;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.ShownForm;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one's own digest shows. */
@Component
class DigestPage {

    static final String DIGEST = "/coordination/digest";
    static final String PREVIEW = DIGEST + "/preview";
    static final String MAILS = DIGEST + "/mails";

    private static final List<String> DONE = List.of("kept", "sent");
    private static final List<String> FREQUENCIES = List.of("daily", "weekly", "none");
    private static final FormFields FIELDS = new FormFields(List.of(
            Map.entry("/frequency", "frequency"), Map.entry("/weekday", "weekday"), Map.entry("/hour", "hour")));

    private final Pages pages;
    private final FormTokens tokens;
    private final FormErrors errors;

    DigestPage(Pages pages, FormTokens tokens, FormErrors errors) {
        this.pages = pages;
        this.tokens = tokens;
        this.errors = errors;
    }

    /** A day of the week, in the reader's language. */
    record Day(String code, String name) {}

    /** @param chosen as it stands, or null where that is not known now */
    String show(
            @Nullable Chosen chosen, Wanted filled, List<FormError> wrong, String done, Locale reader, Model model) {
        new ShownForm<>(to(DIGEST, reader), filled, tokens.mint(DIGEST), wrong).into(model);
        model.addAttribute("page", pages.unlisted(reader, DIGEST));
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("frequencies", FREQUENCIES);
        model.addAttribute("days", days(reader));
        model.addAttribute("zone", chosen == null ? "" : chosen.zone());
        model.addAttribute("next", chosen == null ? "" : next(chosen.next(), chosen.zone(), reader));
        model.addAttribute("previewPath", to(PREVIEW, reader));
        model.addAttribute("mePath", to("/coordination/me", reader));
        sending(reader, model);
        return "digest";
    }

    String again(Wanted filled, List<FieldError> found, Locale reader, Model model) {
        return show(null, filled, errors.of(FIELDS, found, reader), "", reader, model);
    }

    String again(Wanted filled, String key, Locale reader, Model model) {
        return show(null, filled, errors.general(key, reader), "", reader, model);
    }

    String preview(Preview preview, Locale reader, Model model) {
        model.addAttribute("page", pages.unlisted(reader, PREVIEW));
        model.addAttribute("preview", preview);
        model.addAttribute("digestPath", to(DIGEST, reader));
        model.addAttribute("htmlPath", PREVIEW + ".html");
        sending(reader, model);
        return "digest-preview";
    }

    private void sending(Locale reader, Model model) {
        model.addAttribute("sendPath", to(MAILS, reader));
        model.addAttribute("sendToken", tokens.mint(MAILS));
    }

    static String to(String path, Locale reader) {
        return path + "?lang=" + reader.getLanguage();
    }

    private static List<Day> days(Locale reader) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(
                        day.name().toLowerCase(Locale.ROOT), day.getDisplayName(TextStyle.FULL_STANDALONE, reader)))
                .toList();
    }

    private static String next(@Nullable Instant next, String zone, Locale reader) {
        return next == null || !ZoneId.getAvailableZoneIds().contains(zone)
                ? ""
                : Moments.local(next, ZoneId.of(zone), reader);
    }
}
