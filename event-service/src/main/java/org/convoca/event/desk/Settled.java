package org.convoca.event.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that has not taken effect: nobody was told, so it can be taken back.
 *
 * @param by the coordinator who decided
 * @param effectiveAt from when it is carried out and stands for good
 * @param reason that those whom it concerns are told, or null
 * @param into the registration in which a request goes on; null for any other decision
 */
public record Settled(
        Decision decision,
        UUID by,
        Instant at,
        Instant effectiveAt,
        @Nullable Reason reason,
        @Nullable UUID into) {

    /** Whether it is to be carried out, and can no longer be taken back. */
    public boolean isDue(Instant now) {
        return !now.isBefore(effectiveAt);
    }
}
