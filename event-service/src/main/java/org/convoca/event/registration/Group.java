package org.convoca.event.registration;

import java.util.Objects;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in the week, as far as the week needs to know: never a person.
 *
 * @param signature the signature that stands for it on the roll, or null for a group without one
 * @param call the slug of the call to whose week it belongs
 * @param name by which it is known in public; null where it is not known yet
 * @param territory the code of its territory, or null for a network without one
 * @param place where in its territory it is at home, in its own words; null where nobody said
 * @param website absolute http or https URL, or null
 * @param example whether it was made up to show how a week looks
 */
public record Group(
        @Nullable UUID signature,
        String call,
        @Nullable String name,
        @Nullable String territory,
        Region region,
        @Nullable String place,
        @Nullable String website,
        boolean example) {

    static Group of(SignatureFacts signature) {
        var organisation = signature.organisation();
        return new Group(
                signature.id(),
                signature.call(),
                organisation == null ? null : organisation.name(),
                signature.territory(),
                signature.region(),
                null,
                organisation == null ? null : organisation.website(),
                false);
    }

    /** Whether events say the same of both: they tell territory and region, not the name. */
    boolean isAtHomeWhere(Group other) {
        return region == other.region && Objects.equals(territory, other.territory);
    }
}
