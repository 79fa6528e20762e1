package org.convoca.event.coordinator;

import java.util.UUID;

/** What else goes with a coordinator: their sessions, their passkeys. */
public interface Leaving {

    /** Called once the coordinator is removed; whatever else knows them must not rely on it alone, since a crash may come before. */
    void left(UUID coordinator);
}
