package org.convoca.contracts.registration;

import org.convoca.contracts.event.EventType;

/** A coordinator declined the request. */
@EventType("org.convoca.registration.declined.v1")
public record RegistrationDeclined(long sequence, RegistrationFacts registration) implements RegistrationEvent {}
