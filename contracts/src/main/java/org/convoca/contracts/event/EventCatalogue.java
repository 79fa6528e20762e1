package org.convoca.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * All event types, each with its JSON Schema and an example: what a consumer needs to be tested without its producer.
 *
 * <p>The schemas are open, as a consumer must be: a field that they do not know passes. A producer is held to the fields that they name; for that,
 * each {@code "unevaluatedProperties": true} in them is read as {@code false}.
 */
public final class EventCatalogue {

    /** Where the schemas stand on the class path. */
    public static final String SCHEMAS = "org/convoca/contracts/event/schemas/";

    private static final List<EventDescription> ALL =
            EventFamilies.all().stream().flatMap(EventCatalogue::describe).toList();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventCatalogue() {}

    /** All types, family by family. */
    public static List<EventDescription> all() {
        return ALL;
    }

    /** The description of that record's type. */
    public static EventDescription of(Class<? extends Event> event) {
        return ALL.stream()
                .filter(description -> description.event() == event)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event + " belongs to no family of events"));
    }

    /** The example of that type, read. */
    public static <E extends Event> E example(Class<E> event) {
        return JSON.readValue(of(event).example(), event);
    }

    /** The AsyncAPI 3.0 document of all topics and messages, in YAML. */
    public static String asyncApi() {
        return read("asyncapi.yaml");
    }

    private static Stream<EventDescription> describe(Class<? extends Event> family) {
        var topic = Objects.requireNonNull(family.getAnnotation(Topic.class)).value();
        return Arrays.stream(family.getPermittedSubclasses())
                .map(event -> new EventDescription(
                        Objects.requireNonNull(event.getAnnotation(EventType.class))
                                .value(),
                        event.asSubclass(Event.class),
                        topic));
    }

    static String read(String name) {
        try (var resource = EventCatalogue.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new FileNotFoundException(name);
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
