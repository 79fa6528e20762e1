package org.convoca.contracts.registration;

import org.convoca.contracts.event.EventType;

/** No more street actions can be registered under it. */
@EventType("org.convoca.registration.closed.v1")
public record RegistrationClosed(long sequence, RegistrationFacts registration) implements RegistrationEvent {}
