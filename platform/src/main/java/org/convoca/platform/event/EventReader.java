package org.convoca.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.EventType;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the events of one sealed family from CloudEvents in Kafka's binary content mode.
 *
 * <p>Fields that it does not know are ignored, and so are types: a newer producer may run first.
 */
final class EventReader<E extends Event> {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<String, Class<? extends E>> types = new HashMap<>();

    EventReader(Class<E> family) {
        if (!family.isSealed()) {
            throw new IllegalArgumentException(family + " is not a sealed family of events");
        }
        for (var type : family.getPermittedSubclasses()) {
            types.put(type.getAnnotation(EventType.class).value(), type.asSubclass(family));
        }
    }

    /**
     * The event, or nothing when its type is unknown.
     *
     * @throws UnreadableEventException when it is no CloudEvent of ours
     */
    Optional<Received<E>> read(Message<byte[]> message) {
        if (message.getHeaders().containsKey("ce_specversion")
                && !header(message, "ce_specversion").startsWith("1.")) {
            throw new UnreadableEventException("not CloudEvents 1.0");
        }
        Object payload = ((Message<?>) message).getPayload();
        if (!(payload instanceof byte[] data)) {
            throw new UnreadableEventException("an event without data");
        }
        return read(header(message, "ce_id"), header(message, "ce_type"), header(message, "ce_time"), data);
    }

    /** A parked event; nothing when its type is unknown. */
    Optional<Received<E>> read(Parked parked) {
        var headers = parked.headers();
        return read(
                headers.getString("ce_id"),
                headers.getString("ce_type"),
                headers.getString("ce_time"),
                parked.data().getData());
    }

    private Optional<Received<E>> read(String id, String type, String time, byte[] data) {
        return Optional.ofNullable(types.get(type)).map(known -> decode(id, known, time, data));
    }

    private Received<E> decode(String id, Class<? extends E> type, String time, byte[] data) {
        try {
            var event = json.readValue(data, type);
            if (event == null || event.sequence() < 1 || event.subject().isBlank()) {
                throw new UnreadableEventException("an event without a subject or a sequence");
            }
            return new Received<>(id, Instant.parse(time), event);
        } catch (JacksonException | DateTimeParseException | NullPointerException | IllegalArgumentException e) {
            // What was read may hold anything: neither it nor the parser's message is repeated.
            throw new UnreadableEventException(
                    "not a readable event: " + e.getClass().getSimpleName());
        }
    }

    static String header(Message<?> message, String name) {
        return switch (message.getHeaders().get(name)) {
            case String text -> text;
            case byte[] bytes -> new String(bytes, UTF_8);
            case null -> throw new UnreadableEventException("header " + name + " is missing");
            default -> throw new UnreadableEventException("header " + name + " is not text");
        };
    }
}
