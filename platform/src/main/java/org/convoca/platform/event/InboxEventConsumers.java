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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/** Makes consumers and sweeps their inboxes while the service runs. */
final class InboxEventConsumers implements EventConsumers, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxEventConsumers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final MongoTemplate mongo;
    private final DeadLetterWriter deadLetters;
    private final InboxProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;
    private final List<OrderedConsumer<?>> consumers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Sweeping sweeping;

    InboxEventConsumers(
            MongoTemplate mongo,
            DeadLetterWriter deadLetters,
            InboxProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.deadLetters = deadLetters;
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public <E extends Event> Consumer<Message<byte[]>> of(Class<E> family, String group, Consumer<Received<E>> effect) {
        var inbox = new Inbox(mongo.getCollection("inbox"), group);
        var consumer = new OrderedConsumer<>(
                new EventReader<>(family), inbox, group, effect, deadLetters, properties, clock, meters);
        consumers.add(consumer);
        return consumer;
    }

    @Override
    public synchronized void start() {
        if (sweeping == null) {
            var stopped = new CountDownLatch(1);
            sweeping = new Sweeping(
                    stopped, Thread.ofPlatform().daemon().name("inbox-sweeper").start(() -> sweepUntil(stopped)));
        }
    }

    @Override
    public synchronized void stop() {
        var ending = sweeping;
        sweeping = null;
        if (ending != null) {
            ending.end();
        }
    }

    @Override
    public boolean isRunning() {
        return sweeping != null;
    }

    /** After the outbox and before the consumers, and so between them at the stop too. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void sweepUntil(CountDownLatch stopped) {
        try {
            while (!stopped.await(properties.sweep().toMillis(), TimeUnit.MILLISECONDS)) {
                consumers.forEach(InboxEventConsumers::sweep);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sweep(OrderedConsumer<?> consumer) {
        try {
            consumer.sweep();
        } catch (RuntimeException e) {
            log.warn("parked events wait on: {}", e.getClass().getSimpleName());
        }
    }

    private record Sweeping(CountDownLatch stopped, Thread thread) {
        void end() {
            stopped.countDown();
            try {
                if (!thread.join(PATIENCE)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
