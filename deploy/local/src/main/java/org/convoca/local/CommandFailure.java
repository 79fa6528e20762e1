package org.convoca.local;

/** A command cannot do what it was asked for a reason that its user can understand; the message says it, and exit code 1. */
public final class CommandFailure extends RuntimeException {

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
