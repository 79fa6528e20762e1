package org.convoca.contracts.registration;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * Whoever asked for it has answered a reviewer.
 *
 * @param inquiry opaque; with it the owner is asked for its words
 */
@EventType("org.convoca.registration.answered.v1")
public record RegistrationAnswered(long sequence, RegistrationFacts registration, UUID inquiry)
        implements RegistrationEvent {}
