package org.convoca.contracts.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.EventCatalogue;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of all events, as one side reads them. */
public final class EventSchemas {

    /** A place that never resolves elsewhere (RFC 2606), so that what is read is what stands on the class path. */
    private static final String BASE = "https://schemas.convoca.invalid/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SchemaRegistry registry;

    private EventSchemas(boolean furtherFields) {
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas((String iri) ->
                                iri.startsWith(BASE) ? read(iri.substring(BASE.length()), furtherFields) : null)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** As a consumer reads them: fields that they do not name pass. */
    public static EventSchemas ofConsumers() {
        return new EventSchemas(true);
    }

    /** As a producer must keep them: no field but those they name. */
    public static EventSchemas ofProducers() {
        return new EventSchemas(false);
    }

    /** What is wrong with an event of that type in JSON; empty when nothing is. */
    public List<Error> errors(String type, String json) {
        return schema(type).validate(json, InputFormat.JSON);
    }

    /** What is wrong with an event of that type as it came from a topic. */
    public List<Error> errors(String type, byte[] data) {
        return errors(type, new String(data, UTF_8));
    }

    /** What is wrong with that event, written as JSON. */
    public List<Error> errors(Event event) {
        return errors(EventCatalogue.of(event.getClass()).type(), JSON.writeValueAsString(event));
    }

    private Schema schema(String type) {
        return registry.getSchema(SchemaLocation.of(BASE + type + ".json"));
    }

    private static String read(String name, boolean furtherFields) {
        try (var resource = EventSchemas.class.getClassLoader().getResourceAsStream(EventCatalogue.SCHEMAS + name)) {
            var text = new String(resource.readAllBytes(), UTF_8);
            return furtherFields
                    ? text
                    : text.replace("\"unevaluatedProperties\": true", "\"unevaluatedProperties\": false");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
