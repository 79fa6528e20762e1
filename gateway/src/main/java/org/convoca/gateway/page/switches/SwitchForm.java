package org.convoca.gateway.page.switches;

import java.time.Duration;
import java.util.List;
import org.convoca.gateway.client.TurnedSwitches.Wanted;
import org.convoca.gateway.page.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a convener fills in to turn a switch.
 *
 * @param lasting one of {@link #CHOICES}; {@code open} means until somebody turns it on
 */
record SwitchForm(boolean off, String lasting, String why) {

    /** An hour is the first: long enough to look what is the matter, and nobody has to remember. */
    static final List<String> CHOICES = List.of("hour", "four-hours", "day", "open");

    static final SwitchForm EMPTY = new SwitchForm(true, CHOICES.getFirst(), "");

    static SwitchForm of(Typed typed) {
        var lasting = typed.text("switchfor");
        return new SwitchForm(
                typed.text("turn").equals("off"),
                CHOICES.contains(lasting) ? lasting : CHOICES.getFirst(),
                typed.text("switchwhy"));
    }

    Wanted wanted() {
        return new Wanted(off, minutes(), why);
    }

    private @Nullable Long minutes() {
        var wanted = switch (lasting) {
            case "hour" -> Duration.ofHours(1);
            case "four-hours" -> Duration.ofHours(4);
            case "day" -> Duration.ofDays(1);
            default -> null;
        };
        return !off || wanted == null ? null : wanted.toMinutes();
    }
}
