package org.convoca.gateway.route;

import java.io.IOException;
import java.net.ConnectException;

/** A service gave no answer. */
final class UnreachableException extends RuntimeException {

    private final boolean late;
    private final boolean sent;

    private UnreachableException(IOException cause, boolean late, boolean sent) {
        super(cause);
        this.late = late;
        this.sent = sent;
    }

    static UnreachableException because(IOException cause) {
        // Time-outs of the socket, of connecting and of waiting for a free connection are all InterruptedIOExceptions.
        var late = cause instanceof java.io.InterruptedIOException;
        var sent = !(cause instanceof ConnectException) && !isBeforeSending(cause);
        return new UnreachableException(cause, late, sent);
    }

    private static boolean isBeforeSending(IOException cause) {
        return cause instanceof org.apache.hc.client5.http.ConnectTimeoutException
                || cause instanceof org.apache.hc.core5.http.ConnectionRequestTimeoutException;
    }

    /** Waiting took too long; trying again at once would take as long again. */
    boolean isLate() {
        return late;
    }

    /** The service may have received the request and acted on it. */
    boolean mayHaveArrived() {
        return sent;
    }
}
