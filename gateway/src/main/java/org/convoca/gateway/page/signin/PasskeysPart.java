package org.convoca.gateway.page.signin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.convoca.gateway.client.OwnPasskeys;
import org.convoca.gateway.client.OwnPasskeys.Passkey;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.session.CoordinatorSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a coordinator's own page about passkeys. */
@Component
class PasskeysPart {

    static final String ALL = MePage.ME + "/passkeys";

    private final OwnPasskeys passkeys;
    private final FormTokens tokens;

    PasskeysPart(OwnPasskeys passkeys, FormTokens tokens) {
        this.passkeys = passkeys;
        this.tokens = tokens;
    }

    /**
     * A passkey as it is listed.
     *
     * @param used in words, or empty before the first time
     */
    record Line(String label, String created, String used, boolean synced, String renamePath, String removePath) {}

    void show(CoordinatorSession session, Locale reader, ZoneId zone, Model model) {
        model.addAttribute("passkeys", lines(session, reader, zone));
        model.addAttribute("passkeysToken", tokens.mint(ALL));
        model.addAttribute("passkeyAdded", MePage.ME + "?lang=" + reader.getLanguage() + "&done=added");
    }

    private List<Line> lines(CoordinatorSession session, Locale reader, ZoneId zone) {
        return passkeys.all(session) instanceof Reading.Found<List<Passkey>> found
                ? found.value().stream().map(one -> line(one, reader, zone)).toList()
                : List.of();
    }

    private static Line line(Passkey one, Locale reader, ZoneId zone) {
        var path = ALL + "/" + one.id();
        var language = "?lang=" + reader.getLanguage();
        return new Line(
                one.label(),
                moment(one.createdAt(), reader, zone),
                moment(one.usedAt(), reader, zone),
                one.synced(),
                path + "/rename" + language,
                path + "/remove" + language);
    }

    private static String moment(@Nullable Instant moment, Locale reader, ZoneId zone) {
        return moment == null ? "" : Moments.local(moment, zone, reader);
    }
}
