package org.convoca.gateway.page.switches;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.gateway.client.Colleagues;
import org.convoca.gateway.client.TurnedSwitches.Shown;
import org.convoca.gateway.client.TurnedSwitches.Turn;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.ShownForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of switches show. */
@Component
class SwitchesPage {

    private final Desks desks;
    private final Colleagues colleagues;

    SwitchesPage(Desks desks, Colleagues colleagues) {
        this.desks = desks;
        this.colleagues = colleagues;
    }

    /** @param off the turn by which it is off, or null while it is on */
    record Line(String code, @Nullable TurnLine off, String path) {}

    /**
     * A turn as it is listed.
     *
     * @param by a colleague's name, or empty where it is not known any more
     * @param until in words, or empty
     */
    record TurnLine(boolean off, String at, String by, String until, String why) {}

    String list(Desk desk, List<Shown> all, String done, Model model) {
        desks.frame(desk, SwitchesController.SWITCHES, model);
        var names = colleagues.names(desk.coordination());
        model.addAttribute(
                "lines",
                all.stream()
                        .map(one -> new Line(one.code(), off(desk, one, names), desk.to(path(one))))
                        .toList());
        model.addAttribute("done", done);
        return "switches";
    }

    String form(Desk desk, Shown one, SwitchForm form, List<FormError> wrong, Model model) {
        desks.frame(desk, path(one), model);
        new ShownForm<>(desk.to(path(one)), form, desks.token(SwitchesController.SWITCHES), wrong).into(model);
        var names = colleagues.names(desk.coordination());
        model.addAttribute("code", one.code());
        model.addAttribute("off", off(desk, one, names));
        model.addAttribute(
                "log", one.turns().stream().map(turn -> line(desk, turn, names)).toList());
        model.addAttribute("choices", SwitchForm.CHOICES);
        model.addAttribute("back", desk.to(SwitchesController.SWITCHES));
        return "switch";
    }

    private static String path(Shown one) {
        return SwitchesController.SWITCHES + "/" + one.code();
    }

    private static @Nullable TurnLine off(Desk desk, Shown one, Map<UUID, String> names) {
        var off = one.off();
        return off == null ? null : line(desk, off, names);
    }

    private static TurnLine line(Desk desk, Turn turn, Map<UUID, String> names) {
        return new TurnLine(
                turn.off(), desk.moment(turn.at()), name(turn.by(), names), until(desk, turn.until()), turn.why());
    }

    private static String until(Desk desk, @Nullable Instant until) {
        return until == null ? "" : desk.moment(until);
    }

    /** Whoever left is not named any more; and an operator has no name here. */
    private static String name(String by, Map<UUID, String> names) {
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(by))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
