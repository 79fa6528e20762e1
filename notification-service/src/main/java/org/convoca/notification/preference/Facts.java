package org.convoca.notification.preference;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.convoca.contracts.coordinator.CoordinatorFacts;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.coordinator.CoordinatorScope;
import org.convoca.contracts.coordinator.CoordinatorStatus;
import org.convoca.contracts.territory.Region;

/** A coordinator's public state, in the words of the contracts and as it is stored. */
final class Facts {

    private Facts() {}

    static Subscriber.Known known(CoordinatorFacts facts, long sequence) {
        return new Subscriber.Known(
                sequence,
                !facts.isRemoved(),
                facts.locale(),
                facts.zone(),
                facts.roles().stream().map(CoordinatorRole::code).collect(toSet()),
                facts.scope().everywhere(),
                Set.copyOf(facts.scope().territories()),
                facts.scope().regions().stream().map(Region::code).collect(toSet()),
                Set.copyOf(facts.calls()));
    }

    static CoordinatorFacts facts(Subscriber subscriber) {
        var known = subscriber.known();
        return new CoordinatorFacts(
                subscriber.id(),
                known.active() ? CoordinatorStatus.ACTIVE : CoordinatorStatus.REMOVED,
                known.roles().stream().map(CoordinatorRole::of).toList(),
                new CoordinatorScope(
                        known.everywhere(),
                        List.copyOf(known.territories()),
                        known.regions().stream().map(Region::of).toList()),
                List.copyOf(known.calls()),
                known.locale(),
                known.zone());
    }
}
