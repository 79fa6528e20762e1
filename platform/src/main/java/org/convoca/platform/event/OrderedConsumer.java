package org.convoca.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Consumer;
import org.bson.types.Binary;
import org.convoca.contracts.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/** Takes the events of one family for one group: each once, and in its aggregate's order. */
final class OrderedConsumer<E extends Event> implements Consumer<Message<byte[]>> {

    private static final Logger log = LoggerFactory.getLogger(OrderedConsumer.class);
    private static final int MOST_WAITING = 100;

    private final EventReader<E> reader;
    private final Inbox inbox;
    private final String group;
    private final Consumer<Received<E>> effect;
    private final InboxProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;

    OrderedConsumer(
            EventReader<E> reader,
            Inbox inbox,
            String group,
            Consumer<Received<E>> effect,
            InboxProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.reader = reader;
        this.inbox = inbox;
        this.group = group;
        this.effect = effect;
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
        take(message, read.get());
    }

    private void take(Message<byte[]> message, Received<E> received) {
        var subject = received.event().subject();
        var sequence = received.event().sequence();
        var mark = inbox.mark(subject);
        if (sequence <= mark.sequence()) {
            count("repeated");
        } else if (sequence == mark.sequence() + 1) {
            effect.accept(received);
            inbox.advance(subject, sequence, mark);
            count("taken");
            if (!mark.parked().isEmpty()) {
                release(subject);
            }
        } else if (mark.parked().stream().noneMatch(early -> early.sequence() == sequence)) {
            count("early");
            inbox.park(subject, parked(message, received), clock.instant());
            if (mark.parked().size() + 1 >= properties.most()) {
                goOnWithout(subject);
            }
        }
    }

    private static Inbox.Parked parked(Message<byte[]> message, Received<?> received) {
        return new Inbox.Parked(
                received.id(),
                EventReader.header(message, "ce_type"),
                received.time().toString(),
                received.event().sequence(),
                new Binary(message.getPayload()));
    }

    /** Takes the early events whose turn has come. */
    private void release(String subject) {
        for (var mark = inbox.mark(subject); ; mark = inbox.mark(subject)) {
            var next = mark.next();
            if (next.isEmpty()) {
                return;
            }
            take(subject, mark, next.get());
        }
    }

    private void take(String subject, Inbox.Mark mark, Inbox.Parked parked) {
        reader.read(parked.id(), parked.type(), parked.time(), parked.data().getData())
                .ifPresent(effect);
        inbox.advance(subject, parked.sequence(), mark);
        count("taken");
    }

    /** Gives the missing ones up: each event holds the aggregate's full state, so the next one puts things right. */
    private void goOnWithout(String subject) {
        var mark = inbox.mark(subject);
        if (mark.parked().isEmpty()) {
            return;
        }
        var earliest = mark.parked().getFirst();
        if (earliest.sequence() > mark.sequence()) {
            log.warn("{} goes on with {} though {} was seen last", group, earliest.id(), mark.sequence());
            count("gap");
            take(subject, mark, earliest);
        } else {
            inbox.advance(subject, mark.sequence(), mark);
        }
        release(subject);
    }

    /** Called now and then, so that a parked event is never forgotten. */
    void sweep() {
        inbox.waitingSince(clock.instant().minus(properties.parkFor()), MOST_WAITING)
                .forEach(this::goOnWithout);
    }

    private void count(String outcome) {
        meters.counter("convoca.events", "group", group, "outcome", outcome).increment();
    }
}
