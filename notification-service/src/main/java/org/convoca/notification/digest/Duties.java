package org.convoca.notification.digest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.convoca.contracts.coordinator.CoordinatorFacts;
import org.convoca.contracts.coordinator.Responsibilities;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.happening.Place;
import org.convoca.notification.happening.Places;

/** Who looks after what at a moment: worked out once for many digests. Immutable but for what it remembers, and thread-safe. */
final class Duties {

    /** Whose places are more than these reads everything and sorts it out. */
    private static final int MOST_PLACES = 40;

    private record Where(String call, Place place) {}

    private final Responsibilities responsibilities;
    private final Map<UUID, CoordinatorFacts> coordinators = new HashMap<>();
    private final Map<Where, Set<UUID>> responsible = new ConcurrentHashMap<>();
    private final Map<UUID, Set<String>> places = new HashMap<>();

    Duties(Collection<CoordinatorFacts> coordinators, Territories territories, Collection<String> calls) {
        this.responsibilities = Responsibilities.among(coordinators, territories);
        coordinators.forEach(one -> this.coordinators.put(one.id(), one));
        for (var call : calls) {
            territories.all().forEach(territory -> note(call, new Place(territory.code(), territory.region())));
            for (var region : Region.values()) {
                note(call, new Place(null, region));
            }
        }
    }

    private void note(String call, Place place) {
        for (var id : responsible(call, place)) {
            var coordinator = coordinators.get(id);
            if (coordinator != null && !coordinator.scope().everywhere()) {
                places.computeIfAbsent(id, _ -> new HashSet<>()).add(place.key());
            }
        }
    }

    /** Those who are responsible for a place in a call. */
    Set<UUID> responsible(String call, Place place) {
        return responsible.computeIfAbsent(
                new Where(call, place), where -> responsibilities.of(call, place.territory(), place.region()));
    }

    boolean isHers(UUID coordinator, String call, Place place) {
        return responsible(call, place).contains(coordinator);
    }

    /** Where to look for what is hers; what is found there may still be another's. */
    Places places(UUID coordinator) {
        var one = coordinators.get(coordinator);
        if (one != null && one.scope().everywhere()) {
            return new Places.All();
        }
        var keys = places.getOrDefault(coordinator, Set.of());
        return keys.size() > MOST_PLACES ? new Places.All() : new Places.Some(keys);
    }
}
