package org.convoca.event.organising;

import org.convoca.event.action.StreetAction;
import org.convoca.platform.outbox.Stored;

/** Somebody changed an action since it was read; nothing was changed. */
final class StaleVersionException extends RuntimeException {

    private final transient Stored<StreetAction> current;

    StaleVersionException(Stored<StreetAction> current) {
        super("action " + current.id() + " was changed in the meantime");
        this.current = current;
    }

    Stored<StreetAction> current() {
        return current;
    }
}
