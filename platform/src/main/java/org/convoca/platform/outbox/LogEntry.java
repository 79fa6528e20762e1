package org.convoca.platform.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with an aggregate, to be looked up by those who may see it. It holds ids, never a name or an address.
 *
 * @param by the coordinator, or null for the system itself
 * @param what the decision's word, in kebab-case
 * @param why in the words of whoever decided, or null
 * @param place where it belongs, which says who may see it
 * @param details further ids and values, by name
 */
public record LogEntry(
        Instant at,
        @Nullable UUID by,
        String what,
        @Nullable String why,
        Place place,
        Map<String, String> details) {

    public LogEntry {
        details = Map.copyOf(details);
    }

    /**
     * Where an aggregate belongs.
     *
     * @param call the call's slug
     * @param territory a code, or null for what belongs to none
     * @param region a code
     */
    public record Place(String call, @Nullable String territory, String region) {}
}
