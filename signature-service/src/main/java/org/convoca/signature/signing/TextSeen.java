package org.convoca.signature.signing;

import java.time.Instant;
import org.convoca.contracts.signature.TextReference;
import org.jspecify.annotations.Nullable;

/**
 * Up to which version of the declaration a contact was asked. It stands in the signature's document, so that asking and the event which mails the
 * question are one write: however often a job is begun again, each is asked once.
 *
 * @param version the one that was signed, or the newer one that the contact was asked about; 0 where it is not known what was signed
 * @param askedAt when the contact was asked about it; null when it is the signed one
 */
public record TextSeen(int version, @Nullable Instant askedAt) {

    static TextSeen of(@Nullable TextReference signed) {
        return new TextSeen(signed == null ? 0 : signed.version(), null);
    }
}
