package org.convoca.contracts.registration;

import org.convoca.contracts.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A group without a signature asks to take part in the week.
 *
 * @param organiser who asked, and is to confirm it by mail; null in events from before requests had one
 */
@EventType("org.convoca.registration.requested.v1")
public record RegistrationRequested(
        long sequence,
        RegistrationFacts registration,
        @Nullable OrganiserReference organiser) implements RegistrationEvent {}
