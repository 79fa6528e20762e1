package org.convoca.signature.signing;

import org.convoca.platform.sealing.SealedFields;

/**
 * The person who acts for an organisation; their name and address are sealed.
 *
 * @param sealed name and e-mail address under a key of this person's own
 * @param lookup keyed hash of the normalised address, different for each call
 */
public record Contact(SealedFields sealed, String lookup) {

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
