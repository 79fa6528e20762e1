package org.convoca.platform.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.convoca.platform.backing.TestDatabase;

/** A database with plans, a broker, and as many instances of the service's outbox as a test wants. */
final class OutboxFixture implements AutoCloseable {

    static final String PLANS = "plans";
    static final OutboxProperties QUICK = new OutboxProperties(
            Duration.ofMillis(400), Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(200), 1000, 50);

    final TestDatabase database = TestDatabase.open();
    final FakeBroker broker = new FakeBroker();
    private final List<MongoAggregateStores> instances = new ArrayList<>();

    /** Not started yet. */
    Instance instance(OutboxProperties properties, Clock clock, Supplier<EventSender> senders) {
        var meters = new SimpleMeterRegistry();
        var stores = new MongoAggregateStores(database.template(), properties, clock, senders, meters);
        stores.bindTo(meters);
        instances.add(stores);
        return new Instance(stores, stores.of(PLANS, Plan.class), meters);
    }

    Instance running(OutboxProperties properties) {
        var instance = instance(properties, Clock.systemUTC(), broker::sender);
        instance.stores().start();
        return instance;
    }

    record Instance(MongoAggregateStores stores, AggregateStore<Plan> plans, SimpleMeterRegistry meters) {}

    Document document(UUID id) {
        return database.template()
                .getCollection(PLANS)
                .find(new Document("_id", id.toString()))
                .first();
    }

    long outboxSize(UUID id) {
        return document(id).getList("outbox", Document.class).size();
    }

    /** Documents that still have events to send, or a lease. */
    long pending() {
        return database.template()
                .getCollection(PLANS)
                .countDocuments(
                        Document.parse("{ $or: [ { due: { $exists: true } }, { 'outbox.0': { $exists: true } } ] }"));
    }

    @Override
    public void close() {
        instances.forEach(MongoAggregateStores::stop);
        broker.close();
        database.close();
    }
}
