package org.convoca.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Renews the leases of the mails that this instance has in hand, three times within a lease. So a lease may be short, and a crash delays mails for no
 * longer, while a dialogue with a slow mail server takes as long as it takes. Thread-safe.
 */
class LeaseKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LeaseKeeper.class);
    private static final int RENEWALS_IN_A_LEASE = 3;

    private final Mails mails;
    private final Duration lease;
    private final Clock clock;
    private final Map<String, Stored<Mail>> held = new ConcurrentHashMap<>();
    private @Nullable CountDownLatch stopped;

    LeaseKeeper(Mails mails, Duration lease, Clock clock) {
        this.mails = mails;
        this.lease = lease;
        this.clock = clock;
    }

    /** From now on that mail's lease is kept from ending, unless somebody writes it. */
    void hold(Stored<Mail> mail) {
        held.put(mail.id(), mail);
    }

    /** Its lease may end, if it has not been written since. */
    void release(String mail) {
        held.remove(mail);
    }

    /** Whether a worker of this instance has it in hand, so that it is not abandoned however long it takes. */
    boolean holds(String mail) {
        return held.containsKey(mail);
    }

    void renew() {
        var now = clock.instant();
        try {
            mails.renew(List.copyOf(held.values()), now, now.plus(lease));
        } catch (RuntimeException e) {
            // Whatever it is, the next time may do better; a keeper that gave up would let every lease end.
            log.warn("leases are not renewed: {}", e.getClass().getSimpleName());
        }
    }

    /** Before the workers start, and after they have stopped. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public synchronized void start() {
        if (stopped == null) {
            var latch = new CountDownLatch(1);
            stopped = latch;
            Thread.ofPlatform().name("mail-leases").daemon().start(() -> keep(latch));
        }
    }

    private void keep(CountDownLatch latch) {
        var pause = lease.dividedBy(RENEWALS_IN_A_LEASE).toMillis();
        try {
            while (!latch.await(pause, TimeUnit.MILLISECONDS)) {
                renew();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        if (stopped != null) {
            stopped.countDown();
            stopped = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped != null;
    }
}
