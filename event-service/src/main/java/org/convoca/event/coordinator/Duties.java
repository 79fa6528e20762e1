package org.convoca.event.coordinator;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.coordinator.CoordinatorScope;

/**
 * What a coordinator was appointed for.
 *
 * @param roles each once, the smallest first
 * @param calls slugs; empty for all calls
 */
public record Duties(List<CoordinatorRole> roles, CoordinatorScope scope, List<String> calls) {

    static final CoordinatorScope NOWHERE = new CoordinatorScope(false, List.of(), List.of());
    static final CoordinatorScope EVERYWHERE = new CoordinatorScope(true, List.of(), List.of());
    static final Duties NONE = new Duties(List.of(), NOWHERE, List.of());

    public Duties {
        roles = roles.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        calls = calls.stream().distinct().sorted().toList();
    }

    boolean isConvener() {
        return roles.contains(CoordinatorRole.CONVENER);
    }

    /** With those roles beside the ones that are held. */
    Duties alsoAs(List<CoordinatorRole> more) {
        return new Duties(Stream.concat(roles.stream(), more.stream()).toList(), scope, calls);
    }
}
