package org.convoca.platform.outbox;

import java.util.concurrent.CompletableFuture;

/** Where the relay sends to; completes when the broker has the event on all replicas that must have it. */
interface EventSender extends AutoCloseable {

    /** Fails with {@link UnsendableException} when no attempt can ever succeed. */
    CompletableFuture<Void> send(OutboxEntry entry);

    @Override
    void close();
}
