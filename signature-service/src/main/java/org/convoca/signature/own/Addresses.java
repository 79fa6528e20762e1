package org.convoca.signature.own;

import java.util.Optional;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.Contacts;
import org.convoca.signature.signing.SignatureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows a mailbox so that whoever knows it knows it again, and nobody else learns it: {@code a…@example.org}. */
@Component
class Addresses {

    private static final Logger log = LoggerFactory.getLogger(Addresses.class);

    private final Contacts contacts;

    Addresses(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Empty when it cannot be opened, which is logged: the rest of a page is still worth showing. */
    Optional<String> hinted(SignatureId signature, Contact contact) {
        try {
            return Optional.of(hint(contacts.open(signature, contact).address().value()));
        } catch (IllegalStateException e) {
            log.error("the contact of signature {} cannot be opened", signature);
            return Optional.empty();
        }
    }

    private static String hint(String address) {
        var at = address.lastIndexOf('@');
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
    }
}
