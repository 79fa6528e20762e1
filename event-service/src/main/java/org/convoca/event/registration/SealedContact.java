package org.convoca.event.registration;

import org.convoca.platform.sealing.SealedFields;

/**
 * A person who acts for a group; what they wrote about themselves is sealed.
 *
 * @param sealed under a key of this person's own
 * @param lookup keyed hash of the normalised address, different for each call
 */
record SealedContact(SealedFields sealed, String lookup) {

    @Override
    public String toString() {
        return "SealedContact[hidden]";
    }
}
