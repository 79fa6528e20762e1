package org.convoca.platform.outbox;

import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final BlockingQueue<Waiting> queue;
    private final EventSender sender;
    private final OutboxProperties properties;
    private final Clock clock;
    private final Counter published;
    private final Semaphore sweptRoom;
    private volatile boolean stopped;

    OutboxRelay(EventSender sender, OutboxProperties properties, Clock clock, Counter published) {
        this.queue = new ArrayBlockingQueue<>(properties.queue());
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
        this.published = published;
        this.sweptRoom = new Semaphore(properties.batch());
    }

    /** Takes a document over; false when too many wait already, and the sweeper will have to do it. */
    boolean offer(Handover handover) {
        return queue.offer(new Waiting(handover, false));
    }

    /** Takes over what a sweeper has leased. */
    boolean offerSwept(Handover handover) {
        if (!sweptRoom.tryAcquire()) {
            return false;
        }
        var taken = queue.offer(new Waiting(handover, true));
        if (!taken) {
            sweptRoom.release();
        }
        return taken;
    }

    /** How much a sweeper may lease now: a lease that runs out in the queue is work for nothing. */
    int roomForSwept() {
        return Math.min(sweptRoom.availablePermits(), queue.remainingCapacity());
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        var batch = new ArrayList<Waiting>(properties.batch());
        while (!stopped || !queue.isEmpty()) {
            try {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch, properties.batch() - 1);
                sweptRoom.release((int) batch.stream().filter(Waiting::swept).count());
                relay(stillOurs(batch));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // Whatever it was, the documents have it all, and without this thread nothing would ever be sent again.
                log.warn(
                        "{} documents with unpublished events are left to the sweeper: {}",
                        batch.size(),
                        e.getClass().getName());
            } finally {
                batch.clear();
            }
        }
    }

    private List<Handover> stillOurs(List<Waiting> batch) {
        var now = clock.instant();
        return batch.stream()
                .map(Waiting::handover)
                .filter(handover -> handover.until().isAfter(now))
                .toList();
    }

    private void relay(List<Handover> batch) {
        var transfers = transfers(batch);
        var silent = new HashMap<String, Throwable>();
        List<Transfer> under = transfers;
        while (!under.isEmpty()) {
            var sending = new LinkedHashMap<Transfer, CompletableFuture<Void>>();
            under.forEach(transfer -> sending.put(transfer, send(transfer.next(), silent)));
            sending.forEach(this::settle);
            under = under.stream().filter(Transfer::goesOn).toList();
        }
        settle(transfers);
    }

    /** A topic that the broker says nothing about costs one wait in a batch, not one for each document. */
    private CompletableFuture<Void> send(OutboxEntry entry, Map<String, Throwable> silent) {
        var known = silent.get(entry.topic());
        if (known != null) {
            return CompletableFuture.failedFuture(known);
        }
        var sent = sender.send(entry);
        if (sent.isCompletedExceptionally() && !(sent.exceptionNow() instanceof UnsendableException)) {
            silent.put(entry.topic(), sent.exceptionNow());
        }
        return sent;
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
        byCollection(transfers.stream().filter(Transfer::isDone), Transfer::handover)
                .forEach((collection, done) -> collection.clear(done, now));
        transfers.stream().filter(Transfer::isHopeless).forEach(transfer -> block(transfer, now));
        var later = transfers.stream().filter(Transfer::isWorthARetry).toList();
        if (!later.isEmpty()) {
            log.warn(
                    "the broker did not take events of {} documents: {}",
                    later.size(),
                    later.getFirst().reason());
            byCollection(later.stream(), Transfer::unfinished)
                    .forEach((collection, unsent) -> collection.postpone(unsent, now.plus(PAUSE_AFTER_FAILURE)));
        }
    }

    private static void block(Transfer transfer, Instant now) {
        log.error("event {} can never be sent: {}", transfer.next().id(), transfer.reason());
        transfer.handover().collection().block(transfer.unfinished(), transfer.next(), transfer.reason(), now);
    }

    private static <T> Map<OutboxCollection, List<T>> byCollection(
            Stream<Transfer> transfers, Function<Transfer, T> part) {
        return transfers.collect(Collectors.groupingBy(
                transfer -> transfer.handover().collection(), Collectors.mapping(part, Collectors.toList())));
    }

    /** @param swept whether a sweeper leased it, rather than its own writer */
    private record Waiting(Handover handover, boolean swept) {}
}
