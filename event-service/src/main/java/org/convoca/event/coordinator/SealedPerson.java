package org.convoca.event.coordinator;

import org.convoca.platform.sealing.SealedFields;

/**
 * Name and address of a coordinator, at rest.
 *
 * @param sealed under a key of this person's own, bound to their id
 * @param lookup keyed hash of the normalised address; no two coordinators have the same
 */
public record SealedPerson(SealedFields sealed, String lookup) {
    @Override
    public String toString() {
        return "SealedPerson[hidden]";
    }
}
