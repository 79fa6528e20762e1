package org.convoca.contracts.registration;

import org.convoca.contracts.event.EventType;

/**
 * The address behind a request was confirmed; the request waits for a coordinator.
 *
 * @param organiser who asked and is told that the request came in
 */
@EventType("org.convoca.registration.confirmed.v1")
public record RegistrationConfirmed(long sequence, RegistrationFacts registration, OrganiserReference organiser)
        implements RegistrationEvent {}
