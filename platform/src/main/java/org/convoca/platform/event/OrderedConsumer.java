package org.convoca.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.convoca.contracts.event.Event;
import org.convoca.platform.mongo.StoreOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * Takes the events of one family for one group: each once, and in its aggregate's order.
 *
 * <p>The listener and the sweeper of this process never work on one aggregate at the same time. Nor do two instances, since an aggregate is in one
 * partition, but for one case: a missing event that arrives at the very moment when another instance's sweeper has waited long enough. Then it is
 * ignored, or takes effect first, as the update of the mark decides.
 */
final class OrderedConsumer<E extends Event> implements Consumer<Message<byte[]>> {

    private static final Logger log = LoggerFactory.getLogger(OrderedConsumer.class);
    private static final int MOST_WAITING = 100;

    private final EventReader<E> reader;
    private final Inbox inbox;
    private final String group;
    private final Consumer<Received<E>> effect;
    private final DeadLetterWriter deadLetters;
    private final InboxProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Subjects subjects = new Subjects();

    OrderedConsumer(
            EventReader<E> reader,
            Inbox inbox,
            String group,
            Consumer<Received<E>> effect,
            DeadLetterWriter deadLetters,
            InboxProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.reader = reader;
        this.inbox = inbox;
        this.group = group;
        this.effect = effect;
        this.deadLetters = deadLetters;
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void accept(Message<byte[]> message) {
        var read = reader.read(message);
        if (read.isEmpty()) {
            count("unknown");
            return;
        }
        var received = read.get();
        var subject = received.event().subject();
        subjects.alone(subject, () -> {
            if (take(message, received)) {
                settleQuietly(subject);
            }
        });
    }

    /** Whether there are parked events to look at. */
    private boolean take(Message<byte[]> message, Received<E> received) {
        var subject = received.event().subject();
        var sequence = received.event().sequence();
        var mark = inbox.mark(subject);
        if (sequence <= mark.sequence() || mark.isParked(sequence)) {
            count("repeated");
            return false;
        }
        if (sequence > mark.sequence() + 1) {
            count("early");
            inbox.park(subject, Parked.of(message, subject, sequence, clock.instant()));
            return mark.parked().size() + 1 >= properties.most();
        }
        effect.accept(received);
        inbox.advance(subject, sequence, mark);
        count("taken");
        return !mark.parked().isEmpty();
    }

    /** What happens to the parked ones is not the fault of the record in hand, which has been taken. */
    private void settleQuietly(String subject) {
        try {
            settle(subject);
        } catch (RuntimeException e) {
            log.warn(
                    "{} parked events of {} wait on: {}",
                    group,
                    subject,
                    e.getClass().getSimpleName());
        }
    }

    /** Called now and then, so that a parked event is never forgotten. */
    void sweep() {
        for (var subject : inbox.waitingSince(clock.instant().minus(properties.parkFor()), MOST_WAITING)) {
            subjects.alone(subject, () -> settleQuietly(subject));
        }
    }

    /** Takes the parked events whose turn has come, or has to come since those before them are not going to. */
    private void settle(String subject) {
        var mark = inbox.mark(subject);
        var first = mark.first();
        if (first.isEmpty()) {
            inbox.advance(subject, mark.sequence(), mark);
            return;
        }
        if (mark.next().isEmpty() && (!isOverdue(mark, first.get()) || !giveUpBefore(subject, mark, first.get()))) {
            return;
        }
        release(subject);
    }

    private boolean isOverdue(Inbox.Mark mark, Parked first) {
        return mark.parked().size() >= properties.most()
                || !first.since().isAfter(clock.instant().minus(properties.parkFor()));
    }

    /** Each event holds the aggregate's full state, so the next one puts things right. */
    private boolean giveUpBefore(String subject, Inbox.Mark mark, Parked first) {
        var givenUp = inbox.giveUpBefore(subject, mark, first.sequence());
        if (givenUp) {
            log.warn(
                    "{} goes on with event {} of {} though {} was seen last",
                    group,
                    first.sequence(),
                    subject,
                    mark.sequence());
            count("gap");
        }
        return givenUp;
    }

    private void release(String subject) {
        Supplier<Inbox.Mark> look = () -> inbox.mark(subject);
        for (var mark = look.get(); mark.next().isPresent(); mark = look.get()) {
            var next = mark.next().get();
            try {
                reader.read(next).ifPresent(effect);
            } catch (RuntimeException e) {
                failed(subject, next, e);
                return;
            }
            inbox.advance(subject, next.sequence(), mark);
            count("taken");
        }
    }

    private void failed(String subject, Parked parked, RuntimeException failure) {
        log.warn(
                "{} cannot take parked event {} of {}: {}",
                group,
                parked.sequence(),
                subject,
                failure.getClass().getName());
        if (!StoreOutage.isBehind(failure)
                && inbox.failed(subject) >= deadLetters.attempts()
                && parked.topic() != null) {
            deadLetters.write(parked.toRecord(), group, failure);
            inbox.drop(subject, parked);
            count("dead");
        }
    }

    private void count(String outcome) {
        meters.counter("convoca.events", "group", group, "outcome", outcome).increment();
    }
}
