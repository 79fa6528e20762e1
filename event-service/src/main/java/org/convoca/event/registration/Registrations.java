package org.convoca.event.registration;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** All registrations, in the collection {@code registrations} under their ids; {@code _id} is the only way in, so there is no other index of ours. */
final class Registrations implements RegisteredGroups {

    static final String COLLECTION = "registrations";

    private final AggregateStore<Registration> store;

    Registrations(AggregateStore<Registration> store) {
        this.store = store;
    }

    /** What happened, from its number and the registration's state after it. */
    @FunctionalInterface
    interface Fact {
        RegistrationEvent at(long sequence, RegistrationFacts registration);
    }

    Optional<Stored<Registration>> find(RegistrationId id) {
        return store.find(id.toString());
    }

    @Override
    public Optional<RegisteredGroup> find(UUID registration) {
        return find(new RegistrationId(registration)).map(stored -> seen(registration, stored.state()));
    }

    @Override
    public List<RegisteredOrganiser> organisers(UUID registration) {
        return find(new RegistrationId(registration)).stream()
                .flatMap(stored -> stored.state().organisers().stream())
                .map(organiser -> new RegisteredOrganiser(organiser.reference(), organiser.locale()))
                .toList();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> registrations) {
        var ids = registrations.stream().map(UUID::toString).distinct().toList();
        return store.find(Criteria.where("_id").in(ids), Sort.unsorted(), ids.size()).stream()
                .filter(stored -> stored.state().group().name() != null)
                .collect(toUnmodifiableMap(
                        stored -> UUID.fromString(stored.id()),
                        stored -> Objects.requireNonNull(stored.state().group().name())));
    }

    private static RegisteredGroup seen(UUID registration, Registration state) {
        var group = state.group();
        return new RegisteredGroup(
                registration,
                group.call(),
                group.signature(),
                group.name(),
                group.territory(),
                group.region(),
                null,
                state instanceof Registration.Closed closed ? closed.closedAt() : null,
                group.example());
    }

    /**
     * Stores a new registration with what happened.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another instance was faster; nothing was stored
     */
    void insert(RegistrationId id, Registration registration, Fact... facts) {
        store.insert(id.toString(), registration, at(id, registration, facts));
    }

    /**
     * Stores a registration's next state with what happened.
     *
     * @throws OptimisticLockingFailureException when another instance was faster; nothing was changed
     */
    void replace(RegistrationId id, Stored<Registration> current, Registration next, Fact... facts) {
        if (store.replace(current, next, at(id, next, facts)).isEmpty()) {
            throw new OptimisticLockingFailureException("another instance changed registration " + id);
        }
    }

    private static Sequenced[] at(RegistrationId id, Registration registration, Fact... happened) {
        var facts = facts(id, registration);
        return Arrays.stream(happened)
                .<Sequenced>map(fact -> sequence -> fact.at(sequence, facts))
                .toArray(Sequenced[]::new);
    }

    private static RegistrationFacts facts(RegistrationId id, Registration registration) {
        var group = registration.group();
        return new RegistrationFacts(
                id.value(), group.call(), status(registration), group.signature(), group.territory(), group.region());
    }

    static RegistrationStatus status(Registration registration) {
        return switch (registration) {
            case Registration.Open _ -> RegistrationStatus.OPEN;
            case Registration.Closed _ -> RegistrationStatus.CLOSED;
        };
    }
}
