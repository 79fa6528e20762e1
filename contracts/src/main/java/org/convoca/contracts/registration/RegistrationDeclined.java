package org.convoca.contracts.registration;

import org.convoca.contracts.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The request leads to nothing: a coordinator declined it, the address was never confirmed, or its owner says that they did not ask.
 *
 * @param organiser who asked and is told why; null when nobody is to be told
 */
@EventType("org.convoca.registration.declined.v1")
public record RegistrationDeclined(
        long sequence,
        RegistrationFacts registration,
        @Nullable OrganiserReference organiser) implements RegistrationEvent {}
