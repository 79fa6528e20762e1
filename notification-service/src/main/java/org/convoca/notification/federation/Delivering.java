package org.convoca.notification.federation;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps deliveries under way: some at once, few of them to one server, so that a slow one holds up nobody else. Instances compete by leases. Thread-safe.
 */
class Delivering implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    /** Longer than a call can take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Deliveries deliveries;
    private final Posting posting;
    private final int inFlight;
    private final int perHost;
    private final Clock clock;
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Delivering(Deliveries deliveries, Posting posting, FederationProperties properties, Clock clock) {
        this.deliveries = deliveries;
        this.posting = posting;
        this.inFlight = properties.inFlight();
        this.perHost = properties.perHost();
        this.clock = clock;
    }

    /** Begins as many as may be under way; whether any was begun. */
    boolean run() {
        var begun = false;
        var full = busy.entrySet().stream()
                .filter(host -> host.getValue() >= perHost)
                .map(Map.Entry::getKey)
                .toList();
        for (var due : deliveries.due(clock.instant(), full, inFlight * 2)) {
            if (underWay() < inFlight && busy.getOrDefault(due.host(), 0) < perHost) {
                begun |= begin(due);
            }
        }
        return begun;
    }

    int underWay() {
        return busy.values().stream().mapToInt(Integer::intValue).sum();
    }

    private boolean begin(Delivery due) {
        var now = clock.instant();
        var leased = deliveries.lease(due.id(), now, now.plus(LEASE));
        leased.ifPresent(delivery -> {
            busy.merge(delivery.host(), 1, Integer::sum);
            threads.execute(() -> post(delivery));
        });
        return leased.isPresent();
    }

    private void post(Delivery delivery) {
        try {
            posting.post(delivery);
        } catch (RuntimeException e) {
            // Its lease ends, and it is tried again.
            log.error(
                    "a delivery to {} failed: {}", delivery.host(), e.getClass().getName());
        } finally {
            busy.computeIfPresent(delivery.host(), (_, count) -> count == 1 ? null : count - 1);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
