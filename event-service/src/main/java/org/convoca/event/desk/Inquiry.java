package org.convoca.event.desk;

import java.time.Instant;
import java.util.UUID;
import org.convoca.platform.sealing.SealedFields;
import org.jspecify.annotations.Nullable;

/**
 * A question of a coordinator to those who asked or handed in, with its answer. Both may speak of people, so they are sealed, and gone with the key
 * once a decision has taken effect.
 *
 * @param by the coordinator who asks
 * @param words the question, and the answer when there is one
 * @param answeredAt null until somebody answered
 */
public record Inquiry(
        UUID id,
        UUID by,
        Instant askedAt,
        SealedFields words,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return answeredAt == null;
    }
}
