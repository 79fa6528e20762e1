package org.convoca.contracts.registration;

import org.convoca.contracts.event.EventType;

/** A group without a signature asks to take part in the week. */
@EventType("org.convoca.registration.requested.v1")
public record RegistrationRequested(long sequence, RegistrationFacts registration) implements RegistrationEvent {}
