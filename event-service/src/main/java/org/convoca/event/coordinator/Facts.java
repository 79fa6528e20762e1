package org.convoca.event.coordinator;

import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorFacts;
import org.convoca.contracts.coordinator.CoordinatorStatus;

/** What others are told of a coordinator. */
final class Facts {

    private Facts() {}

    static CoordinatorFacts of(UUID id, Coordinator coordinator) {
        var duties = coordinator.duties();
        return new CoordinatorFacts(
                id,
                status(coordinator),
                duties.roles(),
                duties.scope(),
                duties.calls(),
                coordinator.locale(),
                coordinator.zone().getId());
    }

    static CoordinatorStatus status(Coordinator coordinator) {
        return switch (coordinator) {
            case Coordinator.Invited _ -> CoordinatorStatus.INVITED;
            case Coordinator.Active _ -> CoordinatorStatus.ACTIVE;
            case Coordinator.Removed _ -> CoordinatorStatus.REMOVED;
        };
    }
}
