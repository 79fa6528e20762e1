package org.convoca.signature.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signatory of the roll is asked whether it knows the organisation.
 *
 * @param voucher the signature of whoever is asked
 * @param by the coordinator who asks
 * @param stands what was answered; null until then
 */
public record Vouching(
        UUID id,
        UUID voucher,
        UUID by,
        Instant askedAt,
        @Nullable Boolean stands,
        @Nullable Instant answeredAt) {

    public static Vouching of(UUID id, UUID voucher, UUID by, Instant askedAt) {
        return new Vouching(id, voucher, by, askedAt, null, null);
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** Whether whoever was asked does not know the organisation, or not its contact. */
    public boolean isRefused() {
        return Boolean.FALSE.equals(stands);
    }

    Vouching answered(boolean yes, Instant at) {
        return new Vouching(id, voucher, by, askedAt, yes, at);
    }
}
