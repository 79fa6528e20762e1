package org.convoca.notification.preference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorFacts;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.coordinator.CoordinatorScope;
import org.convoca.contracts.coordinator.CoordinatorStatus;

/** Appoints coordinators as their topic would, and chooses for them. */
public final class SomeCoordinators {

    private final Subscribers subscribers;

    public SomeCoordinators(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    public static CoordinatorFacts facts(UUID id, CoordinatorStatus status, String zone, String... territories) {
        return new CoordinatorFacts(
                id,
                status,
                List.of(CoordinatorRole.COORDINATOR),
                new CoordinatorScope(territories.length == 0, List.of(territories), List.of()),
                List.of(),
                "es",
                zone);
    }

    /** For those territories, or everywhere when none is given. */
    public UUID appoint(String zone, String... territories) {
        var id = UUID.randomUUID();
        follow(facts(id, CoordinatorStatus.ACTIVE, zone, territories), 1);
        return id;
    }

    public void follow(CoordinatorFacts facts, long sequence) {
        subscribers.follow(facts.id(), Facts.known(facts, sequence));
    }

    public void choose(UUID coordinator, Instant now, Frequency frequency, DayOfWeek weekday, String hour) {
        choose(coordinator, now, new Preference(frequency, weekday, LocalTime.parse(hour), false, false));
    }

    public void choose(UUID coordinator, Instant now, Preference preference) {
        subscribers.change(coordinator, current -> current.choose(preference, now));
    }
}
