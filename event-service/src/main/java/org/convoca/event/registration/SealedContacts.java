package org.convoca.event.registration;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.sealing.Sealing;
import org.springframework.stereotype.Component;

/** Seals organisers' contacts, and opens them when a mail is to be sent. A contact is bound to its organiser, so that it can change hands with them. */
@Component
class SealedContacts implements OrganiserContacts {

    private static final String NAME = "name";
    private static final String EMAIL = "email";

    private final Sealing sealing;
    private final Registrations registrations;

    SealedContacts(Sealing sealing, Registrations registrations) {
        this.sealing = sealing;
        this.registrations = registrations;
    }

    @Override
    public Optional<OrganiserContact> find(UUID registration, UUID organiser) {
        return registrations
                .find(new RegistrationId(registration))
                .flatMap(stored -> stored.state().organiser(organiser))
                .flatMap(this::open);
    }

    private Optional<OrganiserContact> open(Organiser organiser) {
        return Optional.ofNullable(organiser.contact()).map(contact -> {
            var fields = sealing.open(Registrations.COLLECTION, organiser.id().toString(), contact.sealed());
            return new OrganiserContact(field(fields, NAME), field(fields, EMAIL), organiser.locale());
        });
    }

    private static String field(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name));
    }
}
