package org.convoca.signature.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.SignatureId;

/** Knows who is to become the contact of a signature, as long as both mailboxes have not agreed. */
public interface PendingContacts {

    /** The kind of the links by which they agree, and the first part of their path. */
    String PURPOSE = "contact-change";

    /** @param locale in which the one who is to come reads */
    record Pending(Contact contact, String locale, Instant expiresAt) {}

    /** @param inquiry that the mail is about; an earlier one has become pointless */
    Optional<Pending> find(SignatureId signature, UUID inquiry);

    /** With which of the two mailboxes a link has to do, as it is kept with the link's hash. */
    static String subject(SignatureId signature, UUID inquiry, boolean next) {
        return String.join("/", signature.toString(), inquiry.toString(), next ? "new" : "old");
    }
}
