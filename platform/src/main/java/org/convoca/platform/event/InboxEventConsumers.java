package org.convoca.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.convoca.contracts.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

final class InboxEventConsumers implements EventConsumers, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(InboxEventConsumers.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(5);

    private final MongoTemplate mongo;
    private final InboxProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;
    private final List<OrderedConsumer<?>> consumers = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    InboxEventConsumers(MongoTemplate mongo, InboxProperties properties, Clock clock, MeterRegistry meters) {
        this.mongo = mongo;
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
        Thread.ofPlatform().daemon().name("inbox-sweeper").start(this::sweep);
    }

    @Override
    public <E extends Event> Consumer<Message<byte[]>> of(Class<E> family, String group, Consumer<Received<E>> effect) {
        var inbox = new Inbox(mongo.getCollection("inbox"), group);
        var consumer =
                new OrderedConsumer<>(new EventReader<>(family), inbox, group, effect, properties, clock, meters);
        consumers.add(consumer);
        return consumer;
    }

    private void sweep() {
        try {
            while (!stopped.await(BETWEEN_SWEEPS.toSeconds(), TimeUnit.SECONDS)) {
                for (var consumer : consumers) {
                    try {
                        consumer.sweep();
                    } catch (RuntimeException e) {
                        log.warn("parked events wait on: {}", e.getClass().getSimpleName());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        stopped.countDown();
    }
}
