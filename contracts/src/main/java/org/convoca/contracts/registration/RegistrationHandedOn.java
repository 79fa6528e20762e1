package org.convoca.contracts.registration;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * A reviewer gave what waits to another.
 *
 * @param coordinator whose it is now
 */
@EventType("org.convoca.registration.handed-on.v1")
public record RegistrationHandedOn(long sequence, RegistrationFacts registration, UUID coordinator)
        implements RegistrationEvent {}
