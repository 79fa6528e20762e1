package org.convoca.platform.event;

import java.util.function.Consumer;
import org.convoca.contracts.event.Event;
import org.springframework.messaging.Message;

/** Makes the functions that Spring Cloud Stream binds to topics. A bean wherever the Kafka binder is on the class path. */
public interface EventConsumers {

    /**
     * A function that takes each event of that family once and in its aggregate's order: what it has seen it ignores, what comes early it parks,
     * a type that it does not know it counts and lets pass. The effect comes before the mark, so it must be safe to repeat: an upsert or an insert
     * under an id derived from the event's.
     *
     * @param group the consumer group, which keeps its own marks
     */
    <E extends Event> Consumer<Message<byte[]>> of(Class<E> family, String group, Consumer<Received<E>> effect);
}
