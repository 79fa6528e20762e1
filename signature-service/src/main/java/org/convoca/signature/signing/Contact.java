package org.convoca.signature.signing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.convoca.platform.sealing.SealedFields;

/**
 * The person who acts for an organisation; their name and address are sealed.
 *
 * @param sealed name and e-mail address under a key of this person's own
 * @param lookup keyed hash of the normalised address, different for each call
 */
public record Contact(SealedFields sealed, String lookup) {

    /**
     * Opaque, and another one for the next contact: what was mailed to this one, and a session begun by it, works for as long as this is the contact.
     */
    public UUID holder() {
        return UUID.nameUUIDFromBytes((sealed.key() + "|" + lookup).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
