package org.convoca.platform.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of somebody. It holds ids and words of the code, nothing that anybody typed.
 *
 * @param at to the millisecond
 * @param who kind and id, {@code coordinator:…}; the calling component where it called for nobody; {@code nobody} where no component could be made out
 * @param what method and pattern of the path, such as {@code POST /internal/sign-ins/redeem}
 * @param about ids that stood in the path
 * @param outcome the answer’s status
 * @param note a word, or null
 */
public record AuditEntry(
        Instant at,
        String who,
        String what,
        List<String> about,
        int outcome,
        @Nullable String note) {

    public AuditEntry {
        about = List.copyOf(about);
    }

    /** As it goes into the hash: its fields with tabs between them, none of which can hold one. */
    String line() {
        return String.join(
                "\t",
                Long.toString(at.toEpochMilli()),
                who,
                what,
                String.join(" ", about),
                Integer.toString(outcome),
                note == null ? "" : note);
    }
}
