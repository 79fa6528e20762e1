package org.convoca.event.registration;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The registrations as other features see them. */
@Component
class StoredGroups implements RegisteredGroups {

    private final Registrations registrations;

    StoredGroups(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Optional<RegisteredGroup> find(UUID registration) {
        return registrations
                .find(new RegistrationId(registration))
                .flatMap(stored -> seen(registration, stored.state()));
    }

    @Override
    public Map<UUID, RegisteredGroup> find(Collection<UUID> wanted) {
        return registrations.find(wanted.stream().map(RegistrationId::new).toList()).stream()
                .flatMap(stored -> seen(UUID.fromString(stored.id()), stored.state()).stream())
                .collect(toUnmodifiableMap(RegisteredGroup::registration, group -> group));
    }

    private static Optional<RegisteredGroup> seen(UUID registration, Registration state) {
        return switch (state) {
            case Request _ -> Optional.empty();
            case Registration.Open _, Registration.Closed _, Registration.Merged _ ->
                Optional.of(group(registration, state));
        };
    }

    private static RegisteredGroup group(UUID registration, Registration state) {
        var group = state.group();
        return new RegisteredGroup(
                registration,
                group.call(),
                group.signature(),
                group.name(),
                group.territory(),
                group.region(),
                Facts.mergedInto(state),
                Moments.closedAt(state),
                group.example());
    }

    @Override
    public Optional<MailedGroup> forMail(UUID registration) {
        return registrations.resolve(new RegistrationId(registration)).map(stored -> {
            var group = stored.state().group();
            return new MailedGroup(
                    group.call(),
                    Facts.status(stored.state()),
                    group.name(),
                    group.territory(),
                    stored.state() instanceof Request.Declined declined ? declined.reason() : null,
                    stored.state() instanceof Request.Asked asked ? asked.expiresAt() : null);
        });
    }

    @Override
    public boolean isManagedBy(UUID registration, UUID organiser) {
        return registrations.resolve(new RegistrationId(registration)).stream()
                .flatMap(stored -> managing(stored.state()))
                .anyMatch(one -> one.isHeldBy(organiser));
    }

    @Override
    public List<RegisteredOrganiser> organisers(UUID registration) {
        return registrations.resolve(new RegistrationId(registration)).stream()
                .flatMap(stored -> managing(stored.state()))
                .map(organiser ->
                        new RegisteredOrganiser(organiser.reference(), organiser.holder(), organiser.locale()))
                .toList();
    }

    private static Stream<Organiser> managing(Registration state) {
        return state instanceof Request ? Stream.empty() : state.organisers().stream();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> wanted) {
        return registrations.find(wanted.stream().map(RegistrationId::new).toList()).stream()
                .filter(stored -> !(stored.state() instanceof Request))
                .filter(stored -> stored.state().group().name() != null)
                .collect(toUnmodifiableMap(
                        stored -> UUID.fromString(stored.id()),
                        stored -> Objects.requireNonNull(stored.state().group().name())));
    }
}
