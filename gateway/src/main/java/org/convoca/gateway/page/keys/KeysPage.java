package org.convoca.gateway.page.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.convoca.gateway.client.GivenKeys;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.page.Days;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.ShownForm;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of keys show. */
@Component
class KeysPage {

    private static final Duration INSTANT = Duration.ofMillis(1);

    private final Desks desks;
    private final PublicAddress address;
    private final Clock clock;

    KeysPage(Desks desks, PublicAddress address, Clock clock) {
        this.desks = desks;
        this.address = address;
        this.clock = clock;
    }

    /**
     * A key as it is listed.
     *
     * @param state {@code works}, {@code ended} or {@code revoked}
     * @param until the last day on which it works or worked, in words
     * @param used the day on which it was last used, in words, or empty
     */
    record Line(GivenKeys.Key key, String state, String until, String used, String revokePath) {}

    String list(Desk desk, List<GivenKeys.Key> keys, String done, Model model) {
        desks.frame(desk, KeysController.KEYS, model);
        model.addAttribute("lines", keys.stream().map(key -> line(desk, key)).toList());
        model.addAttribute("token", desks.token(KeysController.KEYS));
        model.addAttribute("newPath", desk.to(KeysController.NEW));
        model.addAttribute("done", done);
        return "keys";
    }

    private Line line(Desk desk, GivenKeys.Key key) {
        var used = key.lastUsedOn();
        return new Line(
                key,
                key.revoked() ? "revoked" : clock.instant().isBefore(key.endsAt()) ? "works" : "ended",
                until(key, desk.reader()),
                used == null ? "" : Days.span(used, used, desk.reader()),
                desk.to(KeysController.KEYS + "/" + key.id() + "/revoke"));
    }

    private static String until(GivenKeys.Key key, Locale reader) {
        var last = LocalDate.ofInstant(key.endsAt().minus(INSTANT), ZoneOffset.UTC);
        return Days.span(last, last, reader);
    }

    String form(Desk desk, KeyForm form, List<FormError> wrong, Model model) {
        desks.frame(desk, KeysController.NEW, model);
        new ShownForm<>(desk.to(KeysController.NEW), form, desks.token(KeysController.NEW), wrong).into(model);
        model.addAttribute("back", desk.to(KeysController.KEYS));
        model.addAttribute("classes", List.of("standard", "large"));
        return "key-new";
    }

    String made(Desk desk, GivenKeys.Made made, Model model) {
        desks.frame(desk, KeysController.KEYS, model);
        model.addAttribute("made", made);
        model.addAttribute("until", until(made.key(), desk.reader()));
        model.addAttribute(
                "example",
                "curl -H 'Authorization: Bearer " + made.secret() + "' " + address.origin() + "/api/v1/calls");
        model.addAttribute("back", desk.to(KeysController.KEYS));
        return "key-made";
    }
}
