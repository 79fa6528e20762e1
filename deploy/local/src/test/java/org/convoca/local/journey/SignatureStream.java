package org.convoca.local.journey;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;

/** Organisations that sign one after the other on a few connections; each repeats its request until it is told that it was taken. */
final class SignatureStream implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PublicApi api;
    private final int length;
    private final AtomicInteger begun = new AtomicInteger();
    private final Queue<Signatory> taken = new ConcurrentLinkedQueue<>();
    private final Queue<Signatory> gaveUp = new ConcurrentLinkedQueue<>();
    private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);

    SignatureStream(PublicApi api, int length) {
        this.api = api;
        this.length = length;
        for (var connection = 0; connection < CONNECTIONS; connection++) {
            connections.execute(this::signOneAfterTheOther);
        }
    }

    private void signOneAfterTheOther() {
        while (begun.incrementAndGet() <= length) {
            var signatory = Signatory.aSignatory();
            var key = UUID.randomUUID().toString();
            try {
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).until(() -> isTaken(signatory, key));
                taken.add(signatory);
            } catch (ConditionTimeoutException e) {
                gaveUp.add(signatory);
            }
        }
    }

    private boolean isTaken(Signatory signatory, String key) {
        try {
            var status = api.sign(signatory, "Idempotency-Key", key).statusCode();
            if (status != 202 && status < 500) {
                throw new AssertionError("refused with " + status);
            }
            return status == 202;
        } catch (UncheckedIOException e) {
            return false; // no answer: the same request once more
        }
    }

    /** Returns when so many were told that they were taken. */
    void awaitTaken(int count) {
        await().atMost(PATIENCE).until(() -> taken.size() >= count);
    }

    /** All that were told so, when the stream is over. */
    List<Signatory> awaitEnd() {
        await().atMost(PATIENCE.multipliedBy(2)).until(() -> taken.size() + gaveUp.size() >= length);
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        connections.shutdownNow();
    }
}
