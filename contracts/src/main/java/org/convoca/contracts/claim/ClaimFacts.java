package org.convoca.contracts.claim;

import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A claim's public state. Nothing in it is personal data.
 *
 * @param signature that is claimed
 * @param territory the code of the signatory's territory, or null for a network without one
 * @param locale the language in which the claimant is written to (BCP 47)
 */
public record ClaimFacts(
        UUID id,
        String call,
        UUID signature,
        ClaimStatus status,
        @Nullable String territory,
        Region region,
        String locale) {}
