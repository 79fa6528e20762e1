package org.convoca.event.coordinator;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells coordinators who they are. */
@Component
public class Selves {

    private final Coordinators coordinators;
    private final People people;
    private final ObjectProvider<Keyring> keyrings;

    Selves(Coordinators coordinators, People people, ObjectProvider<Keyring> keyrings) {
        this.coordinators = coordinators;
        this.people = people;
        this.keyrings = keyrings;
    }

    /** Empty for whoever is no coordinator (any more). */
    public Optional<Me> find(UUID coordinator) {
        return coordinators.serving(coordinator).map(serving -> me(coordinator, serving));
    }

    private Me me(UUID id, Coordinator.Serving serving) {
        var profile = serving.profile();
        var person = people.open(id, profile.person());
        return new Me(
                id,
                person.nameText(),
                person.address().value(),
                profile.locale(),
                profile.zone().getId(),
                profile.duties().roles(),
                profile.duties().scope(),
                profile.duties().calls(),
                keyrings.stream().mapToInt(keyring -> keyring.count(id)).sum());
    }
}
