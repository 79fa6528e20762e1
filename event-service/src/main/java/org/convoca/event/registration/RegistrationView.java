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
 * @param example whether the group was made up to show how a week looks
 * @param openedAt null for a request
 * @param closedAt null while it is open
 * @param mergedInto the registration of the same group in which it went on, or null
 */
public record RegistrationView(
        UUID id,
        String call,
        RegistrationStatus status,
        @Nullable UUID signature,
        @Nullable String name,
        @Nullable String territory,
        Region region,
        boolean example,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable UUID mergedInto) {

    public static RegistrationView of(RegistrationId id, Registration registration) {
        var group = registration.group();
        return new RegistrationView(
                id.value(),
                group.call(),
                Facts.status(registration),
                group.signature(),
                group.name(),
                group.territory(),
                group.region(),
                group.example(),
                Moments.openedAt(registration),
                Moments.closedAt(registration),
                Facts.mergedInto(registration));
    }
}
