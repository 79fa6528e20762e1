package org.convoca.event.registration;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** All registrations, in the collection {@code registrations} under their ids. */
public final class Registrations {

    public static final String COLLECTION = "registrations";

    /** A merged registration leads to an open one, which may be merged in turn; longer chains than this were never made. */
    private static final int LONGEST_CHAIN = 20;

    private final AggregateStore<Registration> store;

    Registrations(AggregateStore<Registration> store) {
        this.store = store;
    }

    /** What happened, from its number and the registration's state after it. */
    @FunctionalInterface
    public interface Fact {
        RegistrationEvent at(long sequence, RegistrationFacts registration);
    }

    public Optional<Stored<Registration>> find(RegistrationId id) {
        return store.find(id.toString());
    }

    /** Those of them that there are, in no order. */
    List<Stored<Registration>> find(Collection<RegistrationId> ids) {
        var values = ids.stream().map(RegistrationId::toString).distinct().toList();
        return store.find(Criteria.where("_id").in(values), Sort.unsorted(), values.size());
    }

    /** The first that fit, at most {@code limit}; criteria name fields with their {@code state.} prefix. */
    public List<Stored<Registration>> find(Criteria criteria, Sort sort, int limit) {
        return store.find(criteria, sort, limit);
    }

    /** The registration, or the one in which it went on. */
    public Optional<Stored<Registration>> resolve(RegistrationId id) {
        var found = find(id);
        for (var steps = 0; steps < LONGEST_CHAIN; steps++) {
            if (found.isEmpty() || !(found.get().state() instanceof Registration.Merged merged)) {
                return found;
            }
            found = find(new RegistrationId(merged.into()));
        }
        throw new IllegalStateException("registration " + id + " leads nowhere");
    }

    /**
     * Stores a new registration with what happened.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another instance was faster, or the same is asked for already; nothing was stored
     */
    public void insert(RegistrationId id, Registration registration, Fact... facts) {
        store.insert(id.toString(), registration, at(id, registration, facts));
    }

    /**
     * Stores a registration's next state with what happened.
     *
     * @throws OptimisticLockingFailureException when another instance was faster; nothing was changed
     */
    void replace(RegistrationId id, Stored<Registration> current, Registration next, Fact... facts) {
        if (!tryReplace(id, current, next, facts)) {
            throw new OptimisticLockingFailureException("another instance changed registration " + id);
        }
    }

    /** Stores a registration's next state with what happened, unless somebody has written since; then false, and nothing was changed. */
    public boolean tryReplace(RegistrationId id, Stored<Registration> current, Registration next, Fact... facts) {
        return store.replace(current, next, at(id, next, facts)).isPresent();
    }

    /** The same, and keeps in the log who did it and why, in the same write. */
    public boolean tryReplace(
            RegistrationId id, Stored<Registration> current, Registration next, LogEntry entry, Fact... facts) {
        return store.replace(current, next, entry, at(id, next, facts)).isPresent();
    }

    /** What coordinators did with registrations. Asked for once, when the service starts. */
    public DecisionLog log() {
        return store.log();
    }

    /**
     * Takes a step with a registration: decides on its newest state, writes, and decides again whenever somebody else wrote in between. Each lost
     * race is somebody else's success, so it comes to an end.
     *
     * @throws NoSuchElementException when there is no such registration
     */
    public <R> R change(RegistrationId id, Function<Registration, Step<R>> decision) {
        while (true) {
            var current = find(id).orElseThrow();
            switch (decision.apply(current.state())) {
                case Step.Stay<R>(var result) -> {
                    return result;
                }
                case Step.Move<R>(var next, var result, var facts) -> {
                    if (tryReplace(id, current, next, facts.toArray(Fact[]::new))) {
                        return result;
                    }
                }
            }
        }
    }

    private static Sequenced[] at(RegistrationId id, Registration registration, Fact... happened) {
        var facts = Facts.of(id, registration);
        return Arrays.stream(happened)
                .<Sequenced>map(fact -> sequence -> fact.at(sequence, facts))
                .toArray(Sequenced[]::new);
    }
}
