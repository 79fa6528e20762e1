package org.convoca.gateway.page.signin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.gateway.client.OwnAccount;
import org.convoca.gateway.client.OwnAccount.OpenSession;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Zones;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.ShownForm;
import org.convoca.gateway.session.CoordinatorSession;
import org.convoca.gateway.session.Me;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what a coordinator's own page shows. */
@Component
class MePage {

    static final String ME = ReturnPath.COORDINATION + "/me";
    static final String SESSIONS = ME + "/sessions";

    private static final List<String> DONE = List.of("changed", "ended", "added", "renamed", "not-renamed", "removed");
    private static final FormFields FIELDS = new FormFields(
            List.of(Map.entry("/name", "person"), Map.entry("/locale", "locale"), Map.entry("/zone", "zone")));

    private final Pages pages;
    private final Languages languages;
    private final FormTokens tokens;
    private final FormErrors errors;
    private final OwnAccount account;
    private final PasskeysPart passkeys;

    MePage(
            Pages pages,
            Languages languages,
            FormTokens tokens,
            FormErrors errors,
            OwnAccount account,
            PasskeysPart passkeys) {
        this.pages = pages;
        this.languages = languages;
        this.tokens = tokens;
        this.errors = errors;
        this.account = account;
        this.passkeys = passkeys;
    }

    /** The form as it was filled. */
    record Filled(String name, String locale, String zone) {

        static Filled of(Me me) {
            return new Filled(Objects.requireNonNullElse(me.name(), ""), me.locale(), me.zone());
        }

        @Override
        public String toString() {
            return "Filled[hidden]";
        }
    }

    /**
     * A session as it is listed.
     *
     * @param since when it began, in words, or empty
     * @param here whether it is this one
     */
    record Line(String agent, String method, String since, String seen, boolean here, String endPath) {}

    String show(
            CoordinatorSession session, Filled filled, List<FormError> wrong, String done, Locale reader, Model model) {
        new ShownForm<>(to(ME, reader), filled, tokens.mint(ME), wrong).into(model);
        model.addAttribute("page", pages.unlisted(reader, ME));
        model.addAttribute("me", session.me());
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("languages", languages.all());
        model.addAttribute("zones", Zones.with(filled.zone()));
        model.addAttribute("sessions", sessions(session, reader));
        passkeys.show(session, reader, zone(session.me().zone()), model);
        model.addAttribute("sessionsToken", tokens.mint(SESSIONS));
        model.addAttribute("endOthersPath", to(SESSIONS + "/end-others", reader));
        model.addAttribute("signOutPath", to(SignInPaths.SIGN_OUT, reader));
        return "coordination-me";
    }

    String again(CoordinatorSession session, Filled filled, List<FieldError> found, Locale reader, Model model) {
        return show(session, filled, errors.of(FIELDS, found, reader), "", reader, model);
    }

    String again(CoordinatorSession session, Filled filled, String key, Locale reader, Model model) {
        return show(session, filled, errors.general(key, reader), "", reader, model);
    }

    private static String to(String path, Locale reader) {
        return path + "?lang=" + reader.getLanguage();
    }

    private List<Line> sessions(CoordinatorSession session, Locale reader) {
        return account.sessions(session) instanceof Reading.Found<List<OpenSession>> found
                ? found.value().stream().map(one -> line(one, session, reader)).toList()
                : List.of();
    }

    private static Line line(OpenSession one, CoordinatorSession session, Locale reader) {
        return new Line(
                Objects.requireNonNullElse(one.agent(), ""),
                Objects.requireNonNullElse(one.method(), "mail"),
                moment(one.beganAt(), session, reader),
                moment(one.seenAt(), session, reader),
                one.id().equals(session.id()),
                endPath(one.id(), reader));
    }

    private static String endPath(UUID session, Locale reader) {
        return to(SESSIONS + "/" + session + "/end", reader);
    }

    private static String moment(@Nullable Instant moment, CoordinatorSession session, Locale reader) {
        return moment == null ? "" : Moments.local(moment, zone(session.me().zone()), reader);
    }

    private static ZoneId zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneId.of("UTC");
    }
}
