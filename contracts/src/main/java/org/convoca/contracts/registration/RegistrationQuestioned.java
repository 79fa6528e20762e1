package org.convoca.contracts.registration;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * A reviewer asks whoever asked for it something; that person is written to.
 *
 * @param inquiry opaque; with it the owner is asked for its words
 */
@EventType("org.convoca.registration.questioned.v1")
public record RegistrationQuestioned(
        long sequence, RegistrationFacts registration, UUID inquiry, OrganiserReference organiser)
        implements RegistrationEvent {}
