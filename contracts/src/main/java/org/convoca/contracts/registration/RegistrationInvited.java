package org.convoca.contracts.registration;

import java.util.Objects;
import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * An organiser is invited to manage the registration's street actions.
 *
 * @param organiser an opaque id, with which the owner of the contact is asked for the recipient and the event service for the link; where the
 *     signature service owns the contact, the signature's id
 * @param owner the service that keeps the organiser's address
 * @param reason why; an event from before there were reasons follows a signature
 */
@EventType("org.convoca.registration.invited.v1")
public record RegistrationInvited(
        long sequence, RegistrationFacts registration, UUID organiser, OrganiserOwner owner, InvitationReason reason)
        implements RegistrationEvent {

    public RegistrationInvited {
        // Left out by older producers, it is read as null.
        reason = Objects.requireNonNullElse(reason, InvitationReason.SIGNATURE);
    }
}
