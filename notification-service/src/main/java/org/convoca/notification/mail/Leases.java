package org.convoca.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Hands due mails to workers. One worker of an instance looks at a time; the others wait behind it, so that an idle service asks the database once
 * per pause and not once per worker. Instances compete by writes of which one wins.
 */
class Leases {

    private static final Logger log = LoggerFactory.getLogger(Leases.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    /** Looking costs more than leasing where the database has no index to look into, as the embedded one. */
    private static final int BATCHES_FOUND_AT_ONCE = 8;

    private final Mails mails;
    private final LeaseKeeper keeper;
    private final MailMeters meters;
    private final MailProperties properties;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private final Semaphore bell = new Semaphore(0);
    /** Seen as due and not yet leased. What another instance has taken since cannot be leased any more, so that a stale sight does no harm. */
    private final Queue<Stored<Mail>> found = new ArrayDeque<>();

    private Duration pause = FIRST_PAUSE;

    Leases(Mails mails, LeaseKeeper keeper, MailMeters meters, MailProperties properties, Clock clock) {
        this.mails = mails;
        this.keeper = keeper;
        this.meters = meters;
        this.properties = properties;
        this.clock = clock;
    }

    /** A mail that this worker alone may send before its lease ends. */
    record Leased(Stored<Mail> stored, Mail.Waiting mail) {

        String id() {
            return stored.id();
        }
    }

    /** Says that a mail was stored. */
    void ring() {
        bell.release();
    }

    /** Up to a batch of mails; none when there was nothing to do for a while. */
    List<Leased> take() throws InterruptedException {
        if (!looking.tryLock(properties.idle().toMillis(), TimeUnit.MILLISECONDS)) {
            return List.of();
        }
        try {
            var leased = look();
            if (leased.isEmpty()) {
                rest();
            } else {
                pause = FIRST_PAUSE;
            }
            return leased;
        } finally {
            looking.unlock();
        }
    }

    private void rest() throws InterruptedException {
        if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            pause = FIRST_PAUSE;
        } else {
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(properties.idle()) < 0 ? doubled : properties.idle();
        }
    }

    private List<Leased> look() {
        var leased = new ArrayList<Leased>();
        try {
            if (found.isEmpty()) {
                bell.drainPermits();
                found.addAll(mails.due(clock.instant(), properties.batch() * BATCHES_FOUND_AT_ONCE));
            }
            while (!found.isEmpty() && leased.size() < properties.batch()) {
                lease(found.remove(), leased);
            }
        } catch (DataAccessException e) {
            log.warn("the queue cannot be read: {}", e.getClass().getSimpleName());
        }
        return leased;
    }

    private void lease(Stored<Mail> due, List<Leased> leased) {
        if (keeper.holds(due.id())) {
            // Its lease ended although a worker of ours lives: the machine slept, or the database was away.
            return;
        }
        switch (due.state()) {
            case Mail.Waiting waiting -> {
                var mine = waiting.notBefore(clock.instant().plus(properties.lease()));
                mails.replace(due, mine).ifPresent(stored -> {
                    keeper.hold(stored);
                    leased.add(new Leased(stored, mine));
                });
            }
            case Mail.Sending abandoned -> recover(due, abandoned);
            case Mail.Sent _, Mail.Failed _, Mail.Suppressed _ -> throw new IllegalStateException("never due");
        }
    }

    /** Its worker is gone, most likely with its process. */
    private void recover(Stored<Mail> stored, Mail.Sending abandoned) {
        var next = abandoned.interrupted(clock.instant());
        if (mails.replace(stored, next).isPresent()) {
            log.warn("mail {} was left in the middle of its sending; now {}", stored.id(), next.status());
            meters.count(next, "interrupted");
        }
    }
}
