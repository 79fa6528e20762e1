package org.convoca.platform.outbox;

import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the events of written documents to Kafka, on one thread of its own.
 *
 * <p>It takes documents in batches. Within an aggregate an event is sent only when the broker has acknowledged the one before; events of different
 * aggregates are under way together. What could not be sent stays in its document, where the sweeper finds it.
 */
final class OutboxRelay implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final BlockingQueue<Handover> queue;
    private final EventSender sender;
    private final OutboxProperties properties;
    private final Clock clock;
    private final Counter published;
    private volatile boolean stopped;

    OutboxRelay(EventSender sender, OutboxProperties properties, Clock clock, Counter published) {
        this.queue = new ArrayBlockingQueue<>(properties.queue());
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
        this.published = published;
    }

    /** Takes a document over; false when too many wait already, and the sweeper will have to do it. */
    boolean offer(Handover handover) {
        return queue.offer(handover);
    }

    int room() {
        return queue.remainingCapacity();
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        var batch = new ArrayList<Handover>(properties.batch());
        while (!stopped || !queue.isEmpty()) {
            try {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch, properties.batch() - 1);
                relay(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn(
                        "{} documents with unpublished events are left to the sweeper: {}",
                        batch.size(),
                        e.getClass().getSimpleName());
            } finally {
                batch.clear();
            }
        }
    }

    private void relay(List<Handover> batch) {
        var transfers = transfers(batch);
        List<Transfer> under = transfers;
        while (!under.isEmpty()) {
            var sending = new LinkedHashMap<Transfer, CompletableFuture<Void>>();
            under.forEach(transfer -> sending.put(transfer, sender.send(transfer.next())));
            sending.forEach(this::settle);
            under = under.stream().filter(Transfer::goesOn).toList();
        }
        settle(transfers);
    }

    /** One transfer for each aggregate, though it may have been handed over twice. */
    private static List<Transfer> transfers(List<Handover> batch) {
        var byAggregate = new LinkedHashMap<List<String>, Transfer>();
        for (var handover : batch) {
            var key = List.of(handover.collection().name(), handover.id());
            byAggregate.merge(key, new Transfer(handover), Transfer::later);
        }
        return List.copyOf(byAggregate.values());
    }

    private void settle(Transfer transfer, CompletableFuture<Void> sent) {
        try {
            sent.join();
            transfer.acknowledge();
            published.increment();
        } catch (CompletionException e) {
            transfer.failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private void settle(List<Transfer> transfers) {
        var now = clock.instant();
        grouped(transfers.stream().filter(Transfer::isDone).toList())
                .forEach((collection, done) -> collection.clear(done, now));
        var failed = transfers.stream().filter(transfer -> !transfer.isDone()).toList();
        for (var transfer : failed) {
            if (transfer.failure instanceof UnsendableException) {
                log.error("event {} can never be sent: {}", transfer.next().id(), transfer.reason());
                transfer.handover.collection().block(transfer.handover, transfer.next(), transfer.reason(), now);
            }
        }
        var later = failed.stream()
                .filter(transfer -> !(transfer.failure instanceof UnsendableException))
                .toList();
        if (!later.isEmpty()) {
            log.warn(
                    "the broker did not take events of {} documents: {}",
                    later.size(),
                    later.getFirst().reason());
            grouped(later).forEach((collection, unsent) -> collection.postpone(unsent, now.plus(PAUSE_AFTER_FAILURE)));
        }
    }

    private static Map<OutboxCollection, List<Handover>> grouped(List<Transfer> transfers) {
        return transfers.stream()
                .map(transfer -> transfer.handover)
                .collect(Collectors.groupingBy(Handover::collection));
    }

    /** How far the sending of one document's events has got. Confined to the relay's thread. */
    private static final class Transfer {

        private final Handover handover;
        private final Deque<OutboxEntry> remaining;
        private @Nullable Throwable failure;

        Transfer(Handover handover) {
            this.handover = handover;
            this.remaining = new ArrayDeque<>(handover.entries());
        }

        /** Of two looks at one document the later holds all that waits. */
        Transfer later(Transfer other) {
            return other.handover.version() >= handover.version() ? other : this;
        }

        OutboxEntry next() {
            return ((Queue<OutboxEntry>) remaining).element();
        }

        void acknowledge() {
            remaining.remove();
        }

        void failed(Throwable cause) {
            failure = cause;
        }

        boolean goesOn() {
            return failure == null && !remaining.isEmpty();
        }

        boolean isDone() {
            return remaining.isEmpty();
        }

        String reason() {
            var cause =
                    failure instanceof UnsendableException && failure.getCause() != null ? failure.getCause() : failure;
            return cause == null ? "unknown" : cause.getClass().getSimpleName();
        }
    }
}
