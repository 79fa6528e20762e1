package org.convoca.platform.switches;

import java.time.Instant;
import java.util.Optional;

/** What is switched off now. Asked at every turn, so it must answer from memory, and never fail. Thread-safe. */
public interface Switches {

    /** Nothing is. */
    Switches ALL_ON = _ -> Optional.empty();

    /** Until when it is switched off; {@link Instant#MAX} where nobody has said, and empty while it works. */
    Optional<Instant> offUntil(Switch one);

    default boolean isOff(Switch one) {
        return offUntil(one).isPresent();
    }
}
