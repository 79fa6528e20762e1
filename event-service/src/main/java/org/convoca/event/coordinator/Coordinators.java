package org.convoca.event.coordinator;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.convoca.contracts.coordinator.CoordinatorEvent;
import org.convoca.contracts.coordinator.CoordinatorFacts;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.text.EmailAddress;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** All coordinators, in the collection {@code coordinators} under their ids. */
public final class Coordinators {

    static final String COLLECTION = "coordinators";
    static final String LOOKUP = "state.profile.person.lookup";

    private final AggregateStore<Coordinator> store;
    private final People people;

    Coordinators(AggregateStore<Coordinator> store, People people) {
        this.store = store;
        this.people = people;
    }

    /** What happened, from its number and the coordinator's state after it. */
    @FunctionalInterface
    public interface Fact {
        CoordinatorEvent at(long sequence, CoordinatorFacts coordinator);
    }

    public Optional<Coordinator> find(UUID id) {
        return store.find(id.toString()).map(Stored::state);
    }

    /** The coordinator of that id, while they are one. */
    public Optional<Coordinator.Serving> serving(UUID id) {
        return find(id).filter(Coordinator.Serving.class::isInstance).map(Coordinator.Serving.class::cast);
    }

    /** Whose address that is, while they are one. */
    public Optional<UUID> find(EmailAddress address) {
        return store.find(Criteria.where(LOOKUP).is(people.lookup(address)), Sort.unsorted(), 1).stream()
                .findFirst()
                .map(stored -> UUID.fromString(stored.id()));
    }

    /** The first that fit in the order of their ids; criteria name fields with their {@code state.} prefix. */
    List<Stored<Coordinator>> find(Criteria criteria, int limit) {
        return store.find(criteria, Sort.by("_id"), limit);
    }

    /** Those of them that there are, in no order. */
    List<Stored<Coordinator>> find(Collection<UUID> ids) {
        var values = ids.stream().map(UUID::toString).distinct().toList();
        return store.find(Criteria.where("_id").in(values), Sort.unsorted(), values.size());
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody has that address already; nothing was stored */
    void insert(UUID id, Coordinator coordinator, Fact... facts) {
        store.insert(id.toString(), coordinator, at(id, coordinator, facts));
    }

    /**
     * Decides on the newest state, writes, and decides again whenever somebody else wrote in between. Each lost race is somebody else's success, so it
     * comes to an end.
     *
     * @throws NoSuchElementException when there never was such a coordinator
     */
    public <R> R change(UUID id, Function<Coordinator, Turn<R>> decision) {
        while (true) {
            var current = store.find(id.toString()).orElseThrow();
            var turn = decision.apply(current.state());
            var next = turn.next();
            if (next == null) {
                return turn.result();
            }
            var facts = turn.facts().toArray(Fact[]::new);
            if (store.replace(current, next, at(id, next, facts)).isPresent()) {
                return turn.result();
            }
        }
    }

    private static Sequenced[] at(UUID id, Coordinator coordinator, Fact... happened) {
        var facts = Facts.of(id, coordinator);
        return Arrays.stream(happened)
                .<Sequenced>map(fact -> sequence -> fact.at(sequence, facts))
                .toArray(Sequenced[]::new);
    }
}
