package org.convoca.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The stores of one service, with the relay and the sweeper that serve them all. */
final class MongoAggregateStores implements AggregateStores, OutboxOperations, MeterBinder, SmartLifecycle {

    private final MongoTemplate mongo;
    private final OutboxProperties properties;
    private final Clock clock;
    private final Supplier<EventSender> senders;
    private final Counter published;
    private final Map<String, OutboxCollection> collections = new ConcurrentHashMap<>();
    private volatile @Nullable Running running;

    MongoAggregateStores(
            MongoTemplate mongo,
            OutboxProperties properties,
            Clock clock,
            Supplier<EventSender> senders,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.properties = properties;
        this.clock = clock;
        this.senders = senders;
        this.published = Counter.builder("convoca.outbox.published")
                .description("events that Kafka has acknowledged")
                .register(meters);
    }

    @Override
    public <S> AggregateStore<S> of(String collection, Class<S> type) {
        var documents = collections.computeIfAbsent(collection, this::prepared);
        return new MongoAggregateStore<>(
                mongo, documents, type, new EventWriter(clock), properties.grace(), this::handOver);
    }

    private OutboxCollection prepared(String name) {
        var documents = new OutboxCollection(mongo.getCollection(name));
        documents.prepareIndexes();
        return documents;
    }

    private void handOver(Handover handover) {
        var current = running;
        if (current != null) {
            current.relay.offer(handover);
        }
    }

    @Override
    public List<BlockedAggregate> blocked(int limit) {
        return collections.values().stream()
                .flatMap(collection -> collection.blocked(limit).stream())
                .toList();
    }

    @Override
    public boolean unblock(String collection, String id) {
        var found = collections.get(collection);
        return found != null && found.unblock(id, clock.instant());
    }

    @Override
    public long pending() {
        return collections.values().stream()
                .mapToLong(OutboxCollection::pending)
                .sum();
    }

    /** How often the sweeper has looked since the start. */
    long looks() {
        var current = running;
        return current == null ? 0 : current.sweeper.looks();
    }

    private long countBlocked() {
        return collections.values().stream()
                .mapToLong(OutboxCollection::countBlocked)
                .sum();
    }

    @Override
    public Duration oldest() {
        var now = clock.instant();
        return collections.values().stream()
                .flatMap(collection -> collection.oldest().stream())
                .map(stored -> Duration.between(stored, now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private double oldestSeconds() {
        return oldest().toMillis() / 1000.0;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("convoca.outbox.pending", this, MongoAggregateStores::pending)
                .description("aggregates with events that Kafka has not acknowledged")
                .register(meters);
        Gauge.builder("convoca.outbox.blocked", this, MongoAggregateStores::countBlocked)
                .description("aggregates set aside because Kafka will never take their next event")
                .register(meters);
        Gauge.builder("convoca.outbox.age", this, MongoAggregateStores::oldestSeconds)
                .baseUnit("seconds")
                .description("age of the oldest event that Kafka has not acknowledged")
                .register(meters);
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = Running.with(senders.get(), collections.values(), properties, clock, published);
        }
    }

    /** Lets the relay finish what it has in hand; the rest stays in the documents. */
    @Override
    public synchronized void stop() {
        var ending = running;
        running = null;
        if (ending != null) {
            ending.end();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Before anything that writes, so that its events find the relay running, and after it at the stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    private record Running(
            EventSender sender, OutboxRelay relay, OutboxSweeper sweeper, Thread sending, Thread sweeping) {

        /** For each of the two threads; the service as a whole has twenty seconds. */
        private static final Duration PATIENCE = Duration.ofSeconds(4);

        static Running with(
                EventSender sender,
                Collection<OutboxCollection> collections,
                OutboxProperties properties,
                Clock clock,
                Counter published) {
            var relay = new OutboxRelay(sender, properties, clock, published);
            var sweeper = new OutboxSweeper(collections, relay, properties, clock);
            return new Running(
                    sender,
                    relay,
                    sweeper,
                    Thread.ofPlatform().name("outbox-relay").start(relay),
                    Thread.ofPlatform().name("outbox-sweeper").start(sweeper));
        }

        /** First nothing more is claimed, then what is in hand is sent. */
        void end() {
            try {
                sweeper.stop();
                join(sweeping);
                relay.stop();
                join(sending);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                sender.close();
            }
        }

        private static void join(Thread thread) throws InterruptedException {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        }
    }
}
