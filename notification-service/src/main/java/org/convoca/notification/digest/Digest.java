package org.convoca.notification.digest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.convoca.notification.happening.Totals;
import org.convoca.notification.template.DigestLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A digest that was ordered, as its mail finds it when it is written: what is told, not in which words.
 *
 * @param kind by its code
 * @param day by the coordinator's calendar (ISO 8601)
 * @param from the window begins, on stored time
 * @param to it ends, exclusive
 * @param totals by the call's slug, when it was ordered
 * @param before the totals that the last digest told; empty where there was none
 * @param thread id of the first mail of its series, or null for that one
 */
@TypeAlias("digest")
record Digest(
        UUID coordinator,
        String kind,
        String day,
        Instant from,
        Instant to,
        Map<String, Totals> totals,
        Map<String, Totals> before,
        @Nullable String thread,
        Instant at) {

    Digest {
        totals = Map.copyOf(totals);
        before = Map.copyOf(before);
    }

    DigestLetter.Kind letterKind() {
        for (var known : DigestLetter.Kind.values()) {
            if (known.code().equals(kind)) {
                return known;
            }
        }
        throw new IllegalStateException("unknown kind of digest");
    }
}
