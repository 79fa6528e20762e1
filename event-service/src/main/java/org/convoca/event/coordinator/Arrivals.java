package org.convoca.event.coordinator;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorChanged;
import org.springframework.stereotype.Component;

/** Takes down that somebody signed in for the first time. */
@Component
public class Arrivals {

    private final Coordinators coordinators;
    private final Clock clock;

    Arrivals(Coordinators coordinators, Clock clock) {
        this.coordinators = coordinators;
        this.clock = clock;
    }

    /** False when they are no coordinator (any more). */
    public boolean arrived(UUID coordinator) {
        return coordinators.find(coordinator).isPresent() && coordinators.change(coordinator, this::arrived);
    }

    private Turn<Boolean> arrived(Coordinator state) {
        return switch (state) {
            case Coordinator.Invited invited ->
                Turn.move(
                        invited.activate(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                        true,
                        CoordinatorChanged::new);
            case Coordinator.Active _ -> Turn.stay(true);
            case Coordinator.Removed _ -> Turn.stay(false);
        };
    }
}
