package org.convoca.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Takes entries at once and writes them a moment later, as many together as have come by then: requests neither wait for the chain nor for each other. A crash
 * loses that moment; what was done meanwhile still stands in the log of what it was done to (ADR 0030). While the database is away entries wait.
 * Thread-safe.
 */
class AuditLog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);
    private static final int TOGETHER = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final AuditStore store;
    private final AuditProperties properties;
    private final Clock clock;
    private final BlockingQueue<AuditEntry> waiting;
    private final AtomicLong lost = new AtomicLong();
    private final Thread writer;
    private volatile boolean closing;

    AuditLog(AuditStore store, AuditProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(properties.room());
        this.writer = Thread.ofVirtual().name("audit").start(this::write);
    }

    void add(AuditEntry entry) {
        if (!waiting.offer(entry)) {
            lost.incrementAndGet();
        }
    }

    /** Entries that found no room and are not yet counted in a record. */
    long lost() {
        return lost.get();
    }

    private void write() {
        var entries = new ArrayList<AuditEntry>();
        try {
            while (!closing || !waiting.isEmpty()) {
                gather(entries);
                if (!entries.isEmpty() && append(entries)) {
                    entries.clear();
                } else if (!entries.isEmpty()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void gather(List<AuditEntry> entries) throws InterruptedException {
        if (entries.isEmpty()) {
            var first = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            if (first == null) {
                return;
            }
            entries.add(first);
        }
        waiting.drainTo(entries, TOGETHER - entries.size());
    }

    private boolean append(List<AuditEntry> entries) {
        var uncounted = lost.getAndSet(0);
        try {
            store.append(uncounted, entries);
            return true;
        } catch (RuntimeException e) {
            lost.addAndGet(uncounted);
            log.warn("the audit log cannot be written: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Cuts off what is too old. */
    @Scheduled(fixedDelayString = "1h", initialDelayString = "11m")
    void forget() {
        try {
            var forgotten = store.forget(clock.instant().minus(properties.keep()));
            if (forgotten > 0) {
                log.info("{} records of the audit log were old and are gone", forgotten);
            }
        } catch (DataAccessException e) {
            log.warn("the audit log cannot be cut off: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            if (!writer.join(LAST_WORDS)) {
                log.warn("{} entries of the audit log could not be written", waiting.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.interrupt();
    }
}
