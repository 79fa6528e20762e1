package org.convoca.contracts.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A registration's public state.
 *
 * @param signature the signature that opened it, or null for a group without one
 * @param territory the code of the group's territory, or null for a network without one
 * @param mergedInto the registration of the same group in which this one went on, left out for any other
 */
public record RegistrationFacts(
        UUID id,
        String call,
        RegistrationStatus status,
        @Nullable UUID signature,
        @Nullable String territory,
        Region region,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID mergedInto) {

    /** Of a registration that was not merged into another. */
    public RegistrationFacts(
            UUID id,
            String call,
            RegistrationStatus status,
            @Nullable UUID signature,
            @Nullable String territory,
            Region region) {
        this(id, call, status, signature, territory, region, null);
    }
}
