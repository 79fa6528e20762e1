package org.convoca.event.registration;

import java.util.Optional;
import java.util.UUID;

/** The registrations, for other features. */
public interface RegisteredGroups {

    Optional<RegisteredGroup> find(UUID registration);
}
