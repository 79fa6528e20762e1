package org.convoca.signature.claiming;

import java.time.Instant;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed, and since when; it stays the same through all states.
 *
 * @param claim the claim's id
 * @param signature of the signatory that is claimed
 * @param territory of the signatory when it was claimed, by which coordinators find the claim; null for a network without one
 * @param locale the language in which the claimant is written to (BCP 47)
 * @param post address of something public that the claimant points to, or null; it proves nothing before a person has looked at it
 */
record Application(
        ClaimId claim,
        SignatureId signature,
        CallSlug call,
        @Nullable String territory,
        Region region,
        String locale,
        @Nullable String post,
        Instant receivedAt) {

    static Application of(
            ClaimId claim, Signature.Published signatory, String locale, @Nullable String post, Instant now) {
        var submission = signatory.submission();
        var organisation = submission.organisation();
        return new Application(
                claim,
                signatory.id(),
                submission.call(),
                organisation.territory(),
                organisation.region(),
                locale,
                post,
                now);
    }

    /** Where it belongs, which says who may see it. */
    LogEntry.Place place() {
        return new LogEntry.Place(call.value(), territory, region.code());
    }

    /** Without what a person who is gone had pointed to. */
    Application withoutPost() {
        return new Application(claim, signature, call, territory, region, locale, null, receivedAt);
    }
}
