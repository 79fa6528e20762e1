package org.convoca.contracts.registration;

import org.convoca.contracts.event.EventType;

/** The territory or the region of an open registration was corrected, since that of its signature was. */
@EventType("org.convoca.registration.changed.v1")
public record RegistrationChanged(long sequence, RegistrationFacts registration) implements RegistrationEvent {}
