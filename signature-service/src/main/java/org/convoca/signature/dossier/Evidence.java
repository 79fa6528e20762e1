package org.convoca.signature.dossier;

import java.time.Instant;
import java.util.UUID;
import org.convoca.platform.sealing.SealedFields;
import org.jspecify.annotations.Nullable;

/**
 * One reason to believe that a contact speaks for an organisation.
 *
 * @param by the coordinator who gave it, or asked for it; null when the system found it
 * @param url of a public post
 * @param note a reviewer's words, sealed since they may name people
 * @param ref the signature of whoever vouched
 */
public record Evidence(
        EvidenceKind kind,
        Instant at,
        @Nullable UUID by,
        @Nullable String url,
        @Nullable SealedFields note,
        @Nullable UUID ref) {

    public static Evidence mailDomain(Instant at) {
        return new Evidence(EvidenceKind.MAIL_DOMAIN, at, null, null, null, null);
    }

    static Evidence vouched(Instant at, Vouching vouching) {
        return new Evidence(EvidenceKind.VOUCHED, at, vouching.by(), null, null, vouching.voucher());
    }
}
