package org.convoca.platform.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes events as a broker does: later, on another thread, and not always. */
final class FakeBroker implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<OutboxEntry> log = new ArrayList<>();
    private volatile Function<OutboxEntry, @Nullable Throwable> mood = entry -> null;

    /** From now on each event that this answers with a failure is not taken. */
    void refuse(Function<OutboxEntry, @Nullable Throwable> failure) {
        mood = failure;
    }

    void takeAll() {
        mood = entry -> null;
    }

    EventSender sender() {
        return new EventSender() {
            @Override
            public CompletableFuture<Void> send(OutboxEntry entry) {
                return CompletableFuture.runAsync(() -> take(entry), threads);
            }

            @Override
            public void close() {
                // The broker outlives its producers.
            }
        };
    }

    private void take(OutboxEntry entry) {
        var failure = mood.apply(entry);
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        append(entry);
    }

    synchronized void append(OutboxEntry entry) {
        log.add(entry);
    }

    /** Everything that was taken, in the order in which it was. */
    synchronized List<OutboxEntry> log() {
        return List.copyOf(log);
    }

    /** What a consumer takes of each aggregate that ignores a sequence which it has seen: the sequences, by subject. */
    Map<String, List<Long>> consumed() {
        var bySubject = new LinkedHashMap<String, List<Long>>();
        for (var entry : log()) {
            var sequence = sequence(entry);
            var seen = bySubject.computeIfAbsent(entry.subject(), subject -> new ArrayList<>());
            if (seen.isEmpty() || sequence > seen.getLast()) {
                seen.add(sequence);
            }
        }
        return bySubject;
    }

    static long sequence(OutboxEntry entry) {
        return Long.parseLong(entry.id().substring(entry.id().lastIndexOf('.') + 1));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
