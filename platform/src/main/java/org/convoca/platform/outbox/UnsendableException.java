package org.convoca.platform.outbox;

/** The broker will never take this event as it is. */
final class UnsendableException extends RuntimeException {
    UnsendableException(Throwable cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
