package org.convoca.signature.signing;

import java.util.Map;
import java.util.Objects;
import org.convoca.platform.sealing.Sealing;
import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.text.PersonName;
import org.convoca.signature.call.CallSlug;
import org.springframework.stereotype.Component;

/** Seals contacts, and opens them when a mail is to be sent. */
@Component
public class Contacts {

    private static final String NAME = "name";
    private static final String EMAIL = "email";

    private final Sealing sealing;

    Contacts(Sealing sealing) {
        this.sealing = sealing;
    }

    /** A contact in clear. */
    public record Person(PersonName name, EmailAddress address) {}

    /** A contact that opens as that signature's only. */
    public Contact seal(SignatureId signature, CallSlug call, PersonName name, EmailAddress address) {
        var sealed = sealing.seal(
                Signatures.COLLECTION, signature.toString(), Map.of(NAME, name.value(), EMAIL, address.value()));
        return new Contact(sealed, lookup(call, address));
    }

    /** By which an address is found again, within one call only. */
    public String lookup(CallSlug call, EmailAddress address) {
        return sealing.lookup("contact|" + call, address.normalised());
    }

    /** @throws IllegalStateException when the contact was altered or belongs to another signature */
    public Person open(SignatureId signature, Contact contact) {
        var fields = sealing.open(Signatures.COLLECTION, signature.toString(), contact.sealed());
        return new Person(
                new PersonName(Objects.requireNonNull(fields.get(NAME))),
                new EmailAddress(Objects.requireNonNull(fields.get(EMAIL))));
    }
}
