package org.convoca.signature.removal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * Signatures that a convener takes off the roll together.
 *
 * @param selection by what they were found
 * @param state {@code removing}, {@code removed}, {@code restoring} or {@code restored}
 * @param signatures their ids, as the convener saw them
 * @param by the convener
 * @param undoneBy who put them back, or null
 */
@TypeAlias("removal")
record Removal(
        @Id String id,
        String call,
        Selection selection,
        String reason,
        String state,
        List<String> signatures,
        String by,
        Instant at,
        @Nullable String undoneBy) {

    static final String REMOVING = "removing";
    static final String REMOVED = "removed";
    static final String RESTORING = "restoring";
    static final String RESTORED = "restored";
}
