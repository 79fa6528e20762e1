package org.convoca.platform.outbox;

/** An aggregate has too many events that the broker has not taken yet; nothing was changed, try again later (HTTP 503 with Retry-After). */
public final class OutboxFullException extends RuntimeException {
    public OutboxFullException(String id) {
        super("outbox of " + id + " is full");
    }
}
