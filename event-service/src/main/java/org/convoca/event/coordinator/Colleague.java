package org.convoca.event.coordinator;

import java.util.List;
import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.coordinator.CoordinatorScope;
import org.convoca.contracts.coordinator.CoordinatorStatus;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator as the others see them: by name, never by address.
 *
 * @param name null until somebody said it
 * @param you whether it is the one who asks
 */
record Colleague(
        UUID id,
        @Nullable String name,
        List<CoordinatorRole> roles,
        CoordinatorScope scope,
        List<String> calls,
        CoordinatorStatus status,
        String locale,
        String zone,
        boolean you) {
    @Override
    public String toString() {
        return "Colleague[" + id + "]";
    }
}
