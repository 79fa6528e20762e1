package org.convoca.event.switches;

import java.time.Instant;
import java.util.List;
import org.convoca.platform.switches.Switch;
import org.jspecify.annotations.Nullable;

/**
 * How a switch stands.
 *
 * @param log the last turns, the newest first; the first of them says how it stands
 */
record SwitchState(Switch which, List<Turn> log) {

    SwitchState {
        log = List.copyOf(log);
    }

    /**
     * Somebody turned it.
     *
     * @param by the coordinator's id, or {@code operator}
     * @param until when it goes on again by itself, or null
     */
    record Turn(
            Instant at, String by, boolean off, @Nullable Instant until, String why) {}

    /** The turn by which it is off now, or null while it is on. */
    @Nullable
    Turn off(Instant now) {
        var last = log.isEmpty() ? null : log.getFirst();
        if (last == null || !last.off()) {
            return null;
        }
        var until = last.until();
        return until == null || until.isAfter(now) ? last : null;
    }
}
