package org.convoca.event.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param label what its owner calls it; personal, since people name things after themselves
 * @param usedAt null before the first time
 * @param synced whether the owner's other devices have it too
 */
record Passkey(
        UUID id, String label, Instant createdAt, @Nullable Instant usedAt, boolean synced) {
    @Override
    public String toString() {
        return "Passkey[" + id + "]";
    }
}
