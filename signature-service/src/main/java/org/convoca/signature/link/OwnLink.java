package org.convoca.signature.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.SignatureId;

/**
 * What a link to an organisation's own page is about.
 *
 * @param holder stands for the contact to whom it was mailed; it leads nowhere once another is the contact, or none
 */
public record OwnLink(SignatureId signature, UUID holder) {

    /** Also the first part of the path. */
    public static final String PURPOSE = "signature";

    static OwnLink of(SignatureId signature, Contact contact) {
        return new OwnLink(signature, contact.holder());
    }

    /** As it is kept with the link's hash. */
    public static Optional<OwnLink> parse(String subject) {
        var parts = subject.split("/", -1);
        return parts.length == 2
                ? Optional.of(new OwnLink(new SignatureId(UUID.fromString(parts[0])), UUID.fromString(parts[1])))
                : Optional.empty();
    }

    String subject() {
        return signature + "/" + holder;
    }

    /** A new link's path: {@code /signature/TOKEN}. */
    String mint(Links.Minting minting, Instant until) {
        return minting.mint(PURPOSE, subject(), until);
    }
}
