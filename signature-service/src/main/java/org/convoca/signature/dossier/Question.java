package org.convoca.signature.dossier;

import java.time.Instant;
import java.util.UUID;
import org.convoca.platform.sealing.SealedFields;
import org.jspecify.annotations.Nullable;

/**
 * A question to the contact. Its words and those of the answer are sealed, since they may name people.
 *
 * @param by the coordinator who asks
 */
public record Question(
        UUID id,
        SealedFields text,
        UUID by,
        Instant askedAt,
        @Nullable SealedFields answer,
        @Nullable Instant answeredAt) {

    public static Question of(UUID id, SealedFields text, UUID by, Instant askedAt) {
        return new Question(id, text, by, askedAt, null, null);
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    Question answered(SealedFields words, Instant at) {
        return new Question(id, text, by, askedAt, words, at);
    }
}
