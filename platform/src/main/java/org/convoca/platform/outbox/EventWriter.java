package org.convoca.platform.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.EventType;
import org.convoca.contracts.event.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Numbers events and writes them as they will travel. */
final class EventWriter {

    private static final ClassValue<String> TOPICS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            var topic = topic(type);
            if (topic == null) {
                throw new IllegalArgumentException(type + " has no topic");
            }
            return topic.value();
        }
    };

    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;

    EventWriter(Clock clock) {
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    List<OutboxEntry> write(long lastSequence, Sequenced... events) {
        var entries = new ArrayList<OutboxEntry>(events.length);
        // What the database keeps: the event is the same, byte for byte, whether it is sent from memory or from there.
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var event : events) {
            var sequence = lastSequence + entries.size() + 1;
            var fact = event.at(sequence);
            entries.add(new OutboxEntry(
                    fact.subject() + "." + sequence,
                    TOPICS.get(fact.getClass()),
                    fact.subject(),
                    type(fact),
                    now,
                    data(fact)));
        }
        return entries;
    }

    private Binary data(Event event) {
        return new Binary(json.writeValueAsBytes(event));
    }

    private static String type(Event event) {
        return event.getClass().getAnnotation(EventType.class).value();
    }

    private static @Nullable Topic topic(Class<?> type) {
        for (var family : type.getInterfaces()) {
            var topic = family.getAnnotation(Topic.class);
            if (topic != null) {
                return topic;
            }
        }
        return null;
    }
}
