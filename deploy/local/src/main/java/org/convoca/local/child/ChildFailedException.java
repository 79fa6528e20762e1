package org.convoca.local.child;

import org.jspecify.annotations.Nullable;

/** A program could not be brought up; the message is for the user. */
public final class ChildFailedException extends RuntimeException {

    ChildFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
