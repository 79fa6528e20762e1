package org.convoca.event.registration;

import java.util.Optional;
import java.util.UUID;

/** The addresses that this service keeps; those that came with a signature stay with the signature service. */
public interface OrganiserContacts {

    /**
     * Whom to write to; empty when there is no such organiser of that registration (any more), or their address is kept elsewhere.
     *
     * @throws IllegalStateException when the contact was altered or belongs to somebody else
     */
    Optional<OrganiserContact> find(UUID registration, UUID organiser);
}
