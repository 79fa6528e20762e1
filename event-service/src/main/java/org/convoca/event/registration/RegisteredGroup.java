package org.convoca.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A registration as other features see it.
 *
 * @param signature that opened it, or null for a group without one
 * @param name by which the group is known in public; null where it is not known
 * @param territory code of the group's, or null for a network without one
 * @param mergedInto the registration of the same group in which this one went on, or null
 * @param closedAt since when nothing can be added or changed, or null while it is open
 * @param example whether the group was made up to show how a week looks
 */
public record RegisteredGroup(
        UUID registration,
        String call,
        @Nullable UUID signature,
        @Nullable String name,
        @Nullable String territory,
        Region region,
        @Nullable UUID mergedInto,
        @Nullable Instant closedAt,
        boolean example) {

    /** Whether actions can be added and changed. */
    public boolean isOpen() {
        return closedAt == null;
    }
}
