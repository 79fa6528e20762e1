package org.convoca.gateway.client;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of the declaration in one language, as it was or could be signed.
 *
 * @param language BCP 47
 * @param version counted from 1 in its language
 * @param hash SHA-256 in hexadecimal, by which anybody can check that it is this text
 * @param summary empty in the list of versions, as the body is
 * @param weight {@code minor} or {@code major}: how much it changed the version before
 * @param note what was changed, in the conveners' words, or null
 * @param current whether this is what is signed in that language now
 */
public record TextVersion(
        String language,
        int version,
        String hash,
        String title,
        String summary,
        String body,
        String weight,
        @Nullable String note,
        Instant revisedAt,
        boolean current) {

    public TextVersion {
        summary = Objects.requireNonNullElse(summary, "");
        body = Objects.requireNonNullElse(body, "");
    }

    /** Whether it says something else than the version before. */
    public boolean isMajor() {
        return weight.equals("major");
    }
}
