package org.convoca.event.registration;

import java.util.TreeMap;
import org.convoca.platform.sealing.SealedFields;

/**
 * A person who acts for a group; what they wrote about themselves is sealed.
 *
 * @param sealed under a key of this person's own, bound to their id as an organiser
 * @param lookup keyed hash of the normalised address, different for each call
 */
public record SealedContact(SealedFields sealed, String lookup) {

    static final String MESSAGE = "message";

    SealedContact withoutMessage() {
        var fields = new TreeMap<>(sealed.fields());
        fields.remove(MESSAGE);
        return new SealedContact(new SealedFields(sealed.key(), fields), lookup);
    }

    @Override
    public String toString() {
        return "SealedContact[hidden]";
    }
}
