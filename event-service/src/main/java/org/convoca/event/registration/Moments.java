package org.convoca.event.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a registration was opened and closed. */
final class Moments {

    private Moments() {}

    static @Nullable Instant openedAt(Registration registration) {
        return switch (registration) {
            case Request _ -> null;
            case Registration.Open open -> open.openedAt();
            case Registration.Closed closed -> closed.openedAt();
            case Registration.Merged merged -> merged.openedAt();
        };
    }

    static @Nullable Instant closedAt(Registration registration) {
        return switch (registration) {
            case Request _, Registration.Open _ -> null;
            case Registration.Closed closed -> closed.closedAt();
            case Registration.Merged merged -> merged.closedAt();
        };
    }
}
