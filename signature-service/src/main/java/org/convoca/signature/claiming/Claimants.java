package org.convoca.signature.claiming;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.platform.sealing.Sealing;
import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.text.PersonName;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.form.CheckedClaim;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.Contacts;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals who claims and what they wrote, each under a key of their own, and opens it for mails and for those who decide. */
@Component
class Claimants {

    private static final Logger log = LoggerFactory.getLogger(Claimants.class);

    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String MESSAGE = "message";
    private static final String WORDS = "words";

    private final Sealing sealing;
    private final Contacts contacts;

    Claimants(Sealing sealing, Contacts contacts) {
        this.sealing = sealing;
        this.contacts = contacts;
    }

    /**
     * A claimant in clear.
     *
     * @param message to whoever decides, or null
     */
    record Person(
            PersonName name, EmailAddress address, @Nullable String message) {
        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /** Sealed for that claim only; the address is found under the same hash as contacts of signatures are. */
    Contact seal(ClaimId claim, CallSlug call, CheckedClaim form) {
        var fields = new HashMap<>(
                Map.of(NAME, form.name().value(), EMAIL, form.address().value()));
        if (form.message() != null) {
            fields.put(MESSAGE, form.message());
        }
        return new Contact(
                sealing.seal(Claims.COLLECTION, claim.toString(), fields), contacts.lookup(call, form.address()));
    }

    /** @throws IllegalStateException when the contact was altered or belongs to another claim */
    Person open(ClaimId claim, Contact contact) {
        var fields = sealing.open(Claims.COLLECTION, claim.toString(), contact.sealed());
        return new Person(
                new PersonName(Objects.requireNonNull(fields.get(NAME))),
                new EmailAddress(Objects.requireNonNull(fields.get(EMAIL))),
                fields.get(MESSAGE));
    }

    /** A reviewer's words about a claim, which may name people. */
    SealedFields seal(ClaimId claim, String words) {
        return sealing.seal(Claims.COLLECTION, claim.toString(), Map.of(WORDS, words));
    }

    /** Empty when they cannot be opened, which is logged: the rest of a page is still worth showing. */
    Optional<String> words(ClaimId claim, SealedFields sealed) {
        try {
            return Optional.ofNullable(
                    sealing.open(Claims.COLLECTION, claim.toString(), sealed).get(WORDS));
        } catch (IllegalStateException e) {
            log.error("words about claim {} cannot be opened", claim);
            return Optional.empty();
        }
    }

    /** The same person as the contact of the signature, under a new key: what opens as one document's does not open as another's. */
    Contact asContactOf(SignatureId signature, Application application, Contact claimant) {
        var person = open(application.claim(), claimant);
        return contacts.seal(signature, application.call(), person.name(), person.address());
    }

    /** Without the message, which is of no use once it is decided. */
    static Contact withoutMessage(Contact contact) {
        var fields = new TreeMap<>(contact.sealed().fields());
        fields.remove(MESSAGE);
        return new Contact(new SealedFields(contact.sealed().key(), fields), contact.lookup());
    }
}
