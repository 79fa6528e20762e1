package org.convoca.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Hands due mails to workers, the urgent ones first. One worker of an instance looks at a time, and for each priority no sooner than a pause after
 * nothing was found, so that an idle service asks the database once per pause and not once per worker. Instances compete by writes of which one wins.
 */
class Leases {

    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    /** Looking costs more than leasing where the database has no index to look into, as the embedded one. */
    private static final int BATCHES_FOUND_AT_ONCE = 8;

    /** One turn in so many begins with what is least urgent, so that a long rush of confirmations holds up no digest for ever. */
    private static final int TURNS_TO_THE_LAST = 8;

    private final Mails mails;
    private final LeaseKeeper keeper;
    private final MailMeters meters;
    private final MailProperties properties;
    private final Clock clock;
    private final Map<Priority, Lane> lanes = new EnumMap<>(Priority.class);
    private final ReentrantLock looking = new ReentrantLock();
    private final Bell bell = new Bell();
    private int turn;

    Leases(Mails mails, LeaseKeeper keeper, MailMeters meters, MailProperties properties, Clock clock) {
        this.mails = mails;
        this.keeper = keeper;
        this.meters = meters;
        this.properties = properties;
        this.clock = clock;
        for (var priority : Priority.values()) {
            lanes.put(priority, new Lane(priority, properties.idle()));
        }
    }

    /** A mail that this worker alone may send before its lease ends. */
    record Leased(Stored<Mail> stored, Mail.Waiting mail) {

        String id() {
            return stored.id();
        }
    }

    /** Says that a mail was stored. */
    void ring(MailOrder order) {
        lane(Priority.of(order.template())).ring();
        bell.ring();
    }

    /** Lets the workers look up from their rest. */
    void wake() {
        bell.ring();
    }

    private Lane lane(Priority priority) {
        return Objects.requireNonNull(lanes.get(priority));
    }

    /**
     * Up to a batch of mails of one priority; none when there was nothing to do for a while.
     *
     * @param reach the priorities that this worker takes, the first before the others
     */
    List<Leased> take(List<Priority> reach) throws InterruptedException {
        var heard = bell.rings();
        looking.lockInterruptibly();
        try {
            var leased = look(reach);
            if (!leased.isEmpty()) {
                return leased;
            }
        } finally {
            looking.unlock();
        }
        bell.await(heard, rest(reach));
        return List.of();
    }

    private Duration rest(List<Priority> reach) throws InterruptedException {
        looking.lockInterruptibly();
        try {
            var now = System.nanoTime();
            return reach.stream()
                    .map(priority -> lane(priority).rest(now))
                    .min(Duration::compareTo)
                    .orElse(properties.idle());
        } finally {
            looking.unlock();
        }
    }

    private List<Leased> look(List<Priority> reach) {
        turn++;
        var leased = new ArrayList<Leased>();
        for (var priority : turn % TURNS_TO_THE_LAST == 0 ? reach.reversed() : reach) {
            if (leased.isEmpty()) {
                look(lane(priority), leased);
            }
        }
        return leased;
    }

    private void look(Lane lane, List<Leased> leased) {
        try {
            if (lane.wantsALook(System.nanoTime())) {
                lane.looking();
                var due = mails.due(clock.instant(), lane.priority(), properties.batch() * BATCHES_FOUND_AT_ONCE);
                lane.saw(due, System.nanoTime());
            }
            while (!lane.isEmpty() && leased.size() < properties.batch()) {
                lease(lane.next(), leased);
            }
        } catch (DataAccessException e) {
            lane.saw(List.of(), System.nanoTime());
            log.warn("the queue cannot be read: {}", e.getClass().getSimpleName());
        }
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
            case Mail.Sent _, Mail.Failed _, Mail.Suppressed _, Mail.Bounced _ ->
                throw new IllegalStateException("never due");
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
