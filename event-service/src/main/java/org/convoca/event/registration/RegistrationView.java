package org.convoca.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A registration as the API shows it.
 *
 * @param signature that opened it, or null for a group without one
 * @param name by which the group is known in public, or null where it is not known
 * @param territory code of the group's territory, or null for a network without one
 * @param closedAt null while it is open
 */
record RegistrationView(
        UUID id,
        String call,
        RegistrationStatus status,
        @Nullable UUID signature,
        @Nullable String name,
        @Nullable String territory,
        Region region,
        Instant openedAt,
        @Nullable Instant closedAt) {

    static RegistrationView of(RegistrationId id, Registration registration) {
        var group = registration.group();
        return new RegistrationView(
                id.value(),
                group.call(),
                Registrations.status(registration),
                group.signature(),
                group.name(),
                group.territory(),
                group.region(),
                registration.openedAt(),
                closedAt(registration));
    }

    private static @Nullable Instant closedAt(Registration registration) {
        return switch (registration) {
            case Registration.Open _ -> null;
            case Registration.Closed closed -> closed.closedAt();
        };
    }
}
