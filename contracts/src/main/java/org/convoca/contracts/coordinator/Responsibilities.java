package org.convoca.contracts.coordinator;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible where: whoever was appointed for the territory, its region or everywhere; where nobody was, whoever was appointed for one of the
 * territories it lies in, and where nobody was either, the call's conveners. Immutable and thread-safe.
 */
public final class Responsibilities {

    private final List<CoordinatorFacts> coordinators;
    private final Territories territories;

    private Responsibilities(List<CoordinatorFacts> coordinators, Territories territories) {
        this.coordinators = coordinators;
        this.territories = territories;
    }

    /** Among these; whoever was removed does not count. */
    public static Responsibilities among(Collection<CoordinatorFacts> coordinators, Territories territories) {
        return new Responsibilities(
                coordinators.stream().filter(one -> !one.isRemoved()).toList(), territories);
    }

    /** The ids of those responsible for a place in a call; empty only where the call has no convener. */
    public Set<UUID> of(String call, @Nullable String territory, Region region) {
        var appointed = ids(call, one -> one.scope().names(territory, region));
        if (!appointed.isEmpty()) {
            return appointed;
        }
        var parents = parents(territory);
        var asked = ids(
                call, one -> parents.stream().anyMatch(parent -> one.scope().names(parent.code(), parent.region())));
        return asked.isEmpty() ? ids(call, CoordinatorFacts::isConvener) : asked;
    }

    /**
     * The territories that somebody looks after in a call without having been appointed for their region: those named, and those in which nobody was
     * appointed and that lie in a named one.
     */
    public Set<String> territoriesOf(CoordinatorFacts coordinator, String call) {
        var own = new TreeSet<>(coordinator.scope().territories());
        territories.all().stream()
                .filter(territory ->
                        of(call, territory.code(), territory.region()).contains(coordinator.id()))
                .filter(territory -> parents(territory.code()).stream()
                        .anyMatch(parent -> coordinator.scope().names(parent.code(), parent.region())))
                .map(Territory::code)
                .forEach(own::add);
        return own;
    }

    private Set<UUID> ids(String call, Predicate<CoordinatorFacts> wanted) {
        return coordinators.stream()
                .filter(one -> one.looksAfter(call))
                .filter(wanted)
                .map(CoordinatorFacts::id)
                .collect(toUnmodifiableSet());
    }

    private List<Territory> parents(@Nullable String territory) {
        if (territory == null) {
            return List.of();
        }
        return territories.find(territory).stream()
                .flatMap(found -> found.parents().stream())
                .flatMap(parent -> territories.find(parent).stream())
                .toList();
    }
}
