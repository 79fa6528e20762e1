package org.convoca.contracts.registration;

import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A registration's public state.
 *
 * @param signature the signature that opened it, or null for a group without one
 * @param territory the code of the group's territory, or null for a network without one
 */
public record RegistrationFacts(
        UUID id,
        String call,
        RegistrationStatus status,
        @Nullable UUID signature,
        @Nullable String territory,
        Region region) {}
