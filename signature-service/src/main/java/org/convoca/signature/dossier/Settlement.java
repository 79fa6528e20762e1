package org.convoca.signature.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that takes effect a little later: until then nobody is told, no event has left, and there is nothing to take back.
 *
 * @param by the coordinator
 * @param effectiveAt from when on it stands
 * @param reason why it is refused; null when it is not
 */
public record Settlement(
        Verdict decision,
        UUID by,
        Instant at,
        Instant effectiveAt,
        @Nullable Reason reason) {

    /** Whether it can no longer be undone. */
    public boolean stands(Instant now) {
        return !now.isBefore(effectiveAt);
    }
}
