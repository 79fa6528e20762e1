package org.convoca.event.coordinator;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.sealing.Sealing;
import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.text.PersonName;
import org.springframework.stereotype.Component;

/** Seals who coordinators are, and opens it. */
@Component
public class People {

    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String SCOPE = "coordinator";

    private final Sealing sealing;

    People(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Seals a person under a new key of their own. */
    SealedPerson seal(UUID coordinator, Person person) {
        var fields = new HashMap<>(Map.of(EMAIL, person.address().value()));
        if (person.name() != null) {
            fields.put(NAME, person.name().value());
        }
        return new SealedPerson(
                sealing.seal(Coordinators.COLLECTION, coordinator.toString(), fields), lookup(person.address()));
    }

    /** By which an address is found again. */
    String lookup(EmailAddress address) {
        return sealing.lookup(SCOPE, address.normalised());
    }

    /** @throws IllegalStateException when it was altered or belongs to somebody else */
    public Person open(UUID coordinator, SealedPerson person) {
        var fields = sealing.open(Coordinators.COLLECTION, coordinator.toString(), person.sealed());
        return new Person(
                Optional.ofNullable(fields.get(NAME)).map(PersonName::new).orElse(null),
                new EmailAddress(Objects.requireNonNull(fields.get(EMAIL))));
    }
}
