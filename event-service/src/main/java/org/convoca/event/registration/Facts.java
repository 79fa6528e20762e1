package org.convoca.event.registration;

import java.util.UUID;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.contracts.registration.RegistrationStatus;
import org.jspecify.annotations.Nullable;

/** What events tell of a registration. */
final class Facts {

    private Facts() {}

    static RegistrationFacts of(RegistrationId id, Registration registration) {
        var group = registration.group();
        return new RegistrationFacts(
                id.value(),
                group.call(),
                status(registration),
                group.signature(),
                group.territory(),
                group.region(),
                mergedInto(registration));
    }

    static RegistrationStatus status(Registration registration) {
        return switch (registration) {
            case Request.Asked _, Request.AwaitingReview _ -> RegistrationStatus.REQUESTED;
            case Request.Declined _ -> RegistrationStatus.DECLINED;
            case Registration.Open _ -> RegistrationStatus.OPEN;
            case Registration.Closed _, Registration.Merged _ -> RegistrationStatus.CLOSED;
        };
    }

    static @Nullable UUID mergedInto(Registration registration) {
        return switch (registration) {
            case Registration.Merged merged -> merged.into();
            case Request _, Registration.Open _, Registration.Closed _ -> null;
        };
    }
}
