package org.convoca.event.coordinator;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorFacts;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.coordinator.Responsibilities;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;
import org.convoca.platform.internal.Coordination;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Works out what a coordinator may do at this moment: the territories that they were appointed for, and those around which they were, as long as nobody
 * was appointed for these.
 */
@Component
public class Authorities {

    private static final String SCOPE = "state.profile.duties.scope.";

    /** Of those who look after the same few territories; more of them change nothing in all likelihood. */
    private static final int MOST = 500;

    /** Stands for all calls that nobody was appointed for by name. */
    private static final String ANY_OTHER_CALL = "";

    private final Coordinators coordinators;
    private final Territories territories;

    Authorities(Coordinators coordinators, Territories territories) {
        this.coordinators = coordinators;
        this.territories = territories;
    }

    /** Empty for whoever is no coordinator (any more). */
    public Optional<Coordination> of(UUID coordinator) {
        return coordinators.serving(coordinator).map(serving -> of(coordinator, serving));
    }

    Coordination of(UUID id, Coordinator.Serving serving) {
        var facts = Facts.of(id, serving);
        var everywhere = facts.scope().everywhere() || facts.isConvener();
        var places = new TreeSet<>(facts.scope().territories());
        if (!everywhere) {
            places.addAll(standingIn(facts));
        }
        return new Coordination(
                id,
                facts.roles().stream().map(CoordinatorRole::code).collect(toSet()),
                new HashSet<>(facts.calls()),
                everywhere,
                places,
                facts.scope().regions().stream().map(Region::code).collect(toSet()));
    }

    /** The territories inside one of theirs that nobody was appointed for, in one of their calls at least. */
    private Set<String> standingIn(CoordinatorFacts coordinator) {
        var around = territories.all().stream()
                .filter(territory -> !coordinator.scope().names(territory.code(), territory.region()))
                .filter(territory -> liesInOneOf(coordinator, territory))
                .toList();
        if (around.isEmpty()) {
            return Set.of();
        }
        var others = appointedFor(around);
        var all = new HashSet<>(others);
        all.add(coordinator);
        var responsible = Responsibilities.among(all, territories);
        var calls = calls(coordinator, others);
        return around.stream()
                .filter(territory -> calls.stream()
                        .anyMatch(call -> responsible
                                .of(call, territory.code(), territory.region())
                                .contains(coordinator.id())))
                .map(Territory::code)
                .collect(toCollection(TreeSet::new));
    }

    private boolean liesInOneOf(CoordinatorFacts coordinator, Territory territory) {
        return territory.parents().stream()
                .flatMap(parent -> territories.find(parent).stream())
                .anyMatch(parent -> coordinator.scope().names(parent.code(), parent.region()));
    }

    private List<CoordinatorFacts> appointedFor(List<Territory> places) {
        var codes = places.stream().map(Territory::code).toList();
        var regions =
                places.stream().map(place -> place.region().code()).distinct().toList();
        var naming = new Criteria()
                .orOperator(
                        Criteria.where(SCOPE + "territories").in(codes),
                        Criteria.where(SCOPE + "regions").in(regions),
                        Criteria.where(SCOPE + "everywhere").is(true));
        return coordinators.find(naming, MOST).stream()
                .map(stored -> Facts.of(UUID.fromString(stored.id()), stored.state()))
                .toList();
    }

    private static Set<String> calls(CoordinatorFacts coordinator, List<CoordinatorFacts> others) {
        if (!coordinator.calls().isEmpty()) {
            return Set.copyOf(coordinator.calls());
        }
        var calls = others.stream().flatMap(other -> other.calls().stream()).collect(toSet());
        calls.add(ANY_OTHER_CALL);
        return calls;
    }
}
