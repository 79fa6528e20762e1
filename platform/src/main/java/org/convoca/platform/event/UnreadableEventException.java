package org.convoca.platform.event;

/** A record that is no event of ours; it goes to the dead letters at once, since no repetition can help. */
public final class UnreadableEventException extends RuntimeException {
    UnreadableEventException(String reason) {
        super(reason);
    }
}
