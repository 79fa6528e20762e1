package org.convoca.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A registration as other features see it.
 *
 * @param signature that opened it, or null for a group without one
 * @param territory code of the group's, or null for a network without one
 * @param closedAt since when nothing can be added or changed, or null while it is open
 */
public record RegisteredGroup(
        UUID registration,
        String call,
        @Nullable UUID signature,
        @Nullable String territory,
        Region region,
        @Nullable Instant closedAt) {

    /** Whether actions can be added and changed. */
    public boolean isOpen() {
        return closedAt == null;
    }
}
