package org.convoca.event.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.sealing.Sealing;
import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.text.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals organisers' contacts, and opens them when a mail is to be sent. A contact is bound to its organiser, so that it can change hands with them. */
@Component
public class SealedContacts implements OrganiserContacts {

    private static final String NAME = "name";
    private static final String EMAIL = "email";

    private final Sealing sealing;
    private final Registrations registrations;

    SealedContacts(Sealing sealing, Registrations registrations) {
        this.sealing = sealing;
        this.registrations = registrations;
    }

    /**
     * What a person wrote about themselves, in clear.
     *
     * @param message to whoever decides about their request, or null
     */
    public record Person(
            PersonName name, EmailAddress address, @Nullable String message) {

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /** Seals a person under a new key of their own. */
    public SealedContact seal(UUID organiser, String call, Person person) {
        var fields = new HashMap<>(
                Map.of(NAME, person.name().value(), EMAIL, person.address().value()));
        if (person.message() != null) {
            fields.put(SealedContact.MESSAGE, person.message());
        }
        return new SealedContact(
                sealing.seal(Registrations.COLLECTION, organiser.toString(), fields), lookup(call, person.address()));
    }

    /** By which an address is found again, within one call only. */
    public String lookup(String call, EmailAddress address) {
        return sealing.lookup("organiser|" + call, address.normalised());
    }

    /** @throws IllegalStateException when the contact was altered or belongs to somebody else */
    public Optional<Person> open(Organiser organiser) {
        return Optional.ofNullable(organiser.contact()).map(contact -> {
            var fields = sealing.open(Registrations.COLLECTION, organiser.id().toString(), contact.sealed());
            return new Person(
                    new PersonName(Objects.requireNonNull(fields.get(NAME))),
                    new EmailAddress(Objects.requireNonNull(fields.get(EMAIL))),
                    fields.get(SealedContact.MESSAGE));
        });
    }

    @Override
    public Optional<OrganiserContact> find(UUID registration, UUID organiser) {
        return registrations
                .resolve(new RegistrationId(registration))
                .flatMap(stored -> stored.state().organiser(organiser))
                .flatMap(found -> open(found)
                        .map(person -> new OrganiserContact(
                                person.name().value(), person.address().value(), found.locale())));
    }
}
