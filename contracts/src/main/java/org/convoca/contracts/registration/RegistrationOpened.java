package org.convoca.contracts.registration;

import org.convoca.contracts.event.EventType;

/** The group can register street actions. */
@EventType("org.convoca.registration.opened.v1")
public record RegistrationOpened(long sequence, RegistrationFacts registration) implements RegistrationEvent {}
