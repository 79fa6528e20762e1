package org.convoca.notification.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.convoca.notification.webhook.Endpoint.Enabled;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Gives each endpoint a lane of its own, in which one message after the other is posted: a receiver that takes its time holds up nobody but itself, and
 * none is called twice at once by this instance.
 */
class Courier implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** As long as one call takes; what is in hand then is posted again after its lease. */
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(16);

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Posting posting;
    private final Switches switches;
    private final WebhookProperties properties;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService lanes = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 1).factory());
    private volatile boolean closing;

    Courier(
            Endpoints endpoints,
            Deliveries deliveries,
            Posting posting,
            Switches switches,
            WebhookProperties properties,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.posting = posting;
        this.switches = switches;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${convoca.webhook.pause:1s}", initialDelayString = "${convoca.webhook.pause:1s}")
    void look() {
        if (closing || switches.isOff(Switch.WEBHOOKS) || !deliveries.isAnyDue()) {
            return;
        }
        endpoints.all().stream()
                .filter(stored -> stored.state() instanceof Enabled)
                .map(Stored::id)
                .filter(busy::add)
                .forEach(endpoint -> lanes.execute(() -> walk(endpoint)));
    }

    private void walk(String endpoint) {
        try {
            var more = true;
            while (more && !closing && !switches.isOff(Switch.WEBHOOKS)) {
                more = posting.next(endpoint);
            }
        } catch (RuntimeException e) {
            // The next look begins again; only the kind is told, for a message may quote the address.
            log.warn("webhook {} waits: {}", endpoint, e.getClass().getSimpleName());
        } finally {
            busy.remove(endpoint);
        }
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "9m")
    void forget() {
        var forgotten = deliveries.forget(clock.instant().minus(properties.keptFor()));
        if (forgotten > 0) {
            log.info("{} deliveries are old and were forgotten", forgotten);
        }
    }

    @Override
    public void close() {
        closing = true;
        lanes.shutdown();
        try {
            if (!lanes.awaitTermination(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                lanes.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
