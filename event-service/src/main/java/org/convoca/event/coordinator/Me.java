package org.convoca.event.coordinator;

import java.util.List;
import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.coordinator.CoordinatorScope;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator as they see themselves.
 *
 * @param name null until somebody said it
 * @param scope what they were appointed for
 * @param calls slugs; empty for all calls
 * @param passkeys how many they have
 */
public record Me(
        UUID id,
        @Nullable String name,
        String email,
        String locale,
        String zone,
        List<CoordinatorRole> roles,
        CoordinatorScope scope,
        List<String> calls,
        int passkeys) {
    @Override
    public String toString() {
        return "Me[" + id + "]";
    }
}
