package org.convoca.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what a crash, a full queue or a silent broker left behind, and hands it to the relay. It looks often while there is something, rarely else. */
final class OutboxSweeper implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(OutboxSweeper.class);
    private static final Duration BUSY = Duration.ofMillis(50);

    private final Collection<OutboxCollection> collections;
    private final OutboxRelay relay;
    private final OutboxProperties properties;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicLong looks = new AtomicLong();

    OutboxSweeper(
            Collection<OutboxCollection> collections, OutboxRelay relay, OutboxProperties properties, Clock clock) {
        this.collections = collections;
        this.relay = relay;
        this.properties = properties;
        this.clock = clock;
    }

    void stop() {
        stopped.countDown();
    }

    /** How often it has looked into the database since the start. */
    long looks() {
        return looks.get();
    }

    @Override
    public void run() {
        var pause = BUSY;
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = sweep() ? BUSY : longer(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(properties.idle()) < 0 ? doubled : properties.idle();
    }

    /** Whether anything was found. */
    private boolean sweep() {
        looks.incrementAndGet();
        var found = false;
        for (var collection : collections) {
            try {
                found |= sweep(collection);
            } catch (RuntimeException e) {
                log.warn(
                        "the outboxes of {} cannot be read: {}",
                        collection.name(),
                        e.getClass().getSimpleName());
            }
        }
        return found;
    }

    private boolean sweep(OutboxCollection collection) {
        var room = relay.roomForSwept();
        var claimed = room == 0 ? List.<Handover>of() : collection.claim(clock.instant(), properties.lease(), room);
        claimed.forEach(relay::offerSwept);
        return !claimed.isEmpty();
    }
}
