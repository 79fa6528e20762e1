package org.convoca.contracts.signature;

import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A signature's public state. Nothing in it is personal data, and nothing of an organisation before its publication.
 *
 * @param id random, not guessable
 * @param call the call's slug
 * @param territory the code of the territory for which the organisation signs, or null for a network without one
 * @param locale the language in which the organisation signed (BCP 47), in which its contact is written to
 * @param text the version of the declaration that was signed, or null where an imported list does not say
 * @param contact whether there is a contact person to write to; an imported signatory has none until it is claimed
 * @param duplicateOf the signature that stands for this organisation, only in state {@code duplicate}
 * @param organisation what the roll shows, from publication on; null before and after
 */
public record SignatureFacts(
        UUID id,
        String call,
        SignatureStatus status,
        SignatureOrigin origin,
        @Nullable String territory,
        Region region,
        String locale,
        @Nullable TextReference text,
        boolean contact,
        @Nullable UUID duplicateOf,
        @Nullable OrganisationFacts organisation) {}
