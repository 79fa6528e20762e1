package org.convoca.event.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a partner's key; the key itself is not.
 *
 * @param note where to ask about it, such as a page of the partner's; nothing about a person
 * @param calls slugs of those that it is for; empty for all
 * @param endsAt when it stops working, or stopped
 * @param lastUsedOn the day (UTC) on which it was last seen; finer is nobody's business
 */
record PartnerKey(
        UUID id,
        String label,
        String note,
        LimitsClass limits,
        Set<String> calls,
        Instant createdAt,
        Instant endsAt,
        boolean revoked,
        @Nullable @JsonProperty("lastUsedOn") LocalDate usedOn) {

    PartnerKey {
        calls = Set.copyOf(calls);
    }

    boolean works(Instant now) {
        return now.isBefore(endsAt);
    }

    /** Nobody manages a key that is good for more than their own calls. */
    boolean isManagedBy(Coordination convener) {
        return convener.calls().isEmpty()
                || (!calls.isEmpty() && convener.calls().containsAll(calls));
    }
}
