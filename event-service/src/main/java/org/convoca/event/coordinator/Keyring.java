package org.convoca.event.coordinator;

import java.util.UUID;

/** The passkeys of coordinators, where there are any. */
public interface Keyring {

    /** How many that coordinator has. */
    int count(UUID coordinator);
}
