package org.convoca.notification.digest;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.preference.Subscriber;
import org.convoca.notification.preference.Subscribers;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Kills whoever works, now and then, before or after any write: what was written stays, what was to come does not. */
final class Crashing {

    private final RandomGenerator random;
    private final double probability;

    Crashing(RandomGenerator random, double probability) {
        this.random = random;
        this.probability = probability;
    }

    /** Nothing catches this but the test. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private void now() {
        if (random.nextDouble() < probability) {
            throw new Killed();
        }
    }

    Subscribers subscribers(AggregateStores stores, MongoTemplate mongo, TestClock clock) {
        return new Subscribers(stores, mongo, clock) {
            @Override
            public Optional<Stored<Subscriber>> replace(
                    Stored<Subscriber> current, Subscriber next, Sequenced... events) {
                now();
                var written = super.replace(current, next, events);
                now();
                return written;
            }
        };
    }

    Digests digests(AggregateStores stores, MongoTemplate mongo) {
        return new Digests(stores, mongo) {
            @Override
            Digest add(MailId id, Digest digest) {
                now();
                var added = super.add(id, digest);
                now();
                return added;
            }
        };
    }

    SimulatedQueue queue() {
        return new SimulatedQueue() {
            @Override
            public synchronized void queue(MailId id, MailOrder order) {
                now();
                super.queue(id, order);
                now();
            }
        };
    }
}
