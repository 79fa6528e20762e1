package org.convoca.event.passkey;

import java.util.UUID;
import org.convoca.event.coordinator.Keyring;
import org.convoca.event.coordinator.Leaving;
import org.springframework.stereotype.Component;

/** What others need to know of passkeys: how many somebody has, and that they go with their owner. */
@Component
class Passkeys implements Keyring, Leaving {

    private final StoredPasskeys passkeys;

    Passkeys(StoredPasskeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public int count(UUID coordinator) {
        return passkeys.count(coordinator);
    }

    @Override
    public void left(UUID coordinator) {
        passkeys.removeAll(coordinator);
    }
}
