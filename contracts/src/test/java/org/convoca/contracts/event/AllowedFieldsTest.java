package org.convoca.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.convoca.contracts.conformance.EventSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Personal data never enters an event: what is not on the list is not in a record, and what a text may hold has a bound. */
class AllowedFieldsTest {

    static final List<EventDescription> types = EventCatalogue.all();

    private static final AllowedFields ALLOWED = AllowedFields.parse(lines("allowed-fields.txt"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EventSchemas SCHEMAS = EventSchemas.ofConsumers();

    @ParameterizedTest
    @FieldSource("types")
    void areAllThatAnEventHas(EventDescription type) {
        assertThat(ALLOWED.complaints(family(type), type.event())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "signature", "claim", "registration", "action", "coordinator", "mail"})
    void areNeverTakenAway(String family) {
        var inCode = new TreeSet<String>();
        types.stream()
                .filter(type -> family(type).equals(family))
                .forEach(type ->
                        inCode.addAll(EventFields.of(type.event()).kinds().keySet()));

        assertThat(inCode).containsExactlyElementsOf(ALLOWED.of(family).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "signature", "claim", "registration", "action", "coordinator", "mail"})
    void boundTextAsTheSchemasDo(String family) {
        ALLOWED.bounds(family).forEach((path, most) -> {
            assertThat(errors(family, path, "a".repeat(most)))
                    .as("%s with %d characters", path, most)
                    .noneMatch(AllowedFieldsTest::isTooLong);
            assertThat(errors(family, path, "a".repeat(most + 1)))
                    .as("%s with one more", path)
                    .anyMatch(AllowedFieldsTest::isTooLong);
        });
    }

    @ParameterizedTest
    @FieldSource("types")
    void holdTheWordsThatTheSchemasListAndNoOther(EventDescription type) {
        EventFields.of(type.event()).words().forEach((path, words) -> {
            assertThat(errors(family(type), path, "anything")).as(path).anyMatch(AllowedFieldsTest::isUnknownWord);
            assertThat(words)
                    .as(path)
                    .allSatisfy(word ->
                            assertThat(errors(family(type), path, word)).noneMatch(AllowedFieldsTest::isUnknownWord));
        });
    }

    record Leaky(long sequence, LeakyFacts signature) {}

    record LeakyFacts(String call, Map<String, String> notes, Person contact, Object more) {}

    record Person(String email) {}

    @Test
    void findAPersonHoweverDeep() {
        assertThat(ALLOWED.complaints("signature", Leaky.class))
                .contains(
                        "signature.contact.email is not allowed",
                        "signature.notes.* is not allowed",
                        "signature.more is not allowed");
    }

    @Test
    void findTextWithoutABoundAndAChangedKind() {
        var careless = AllowedFields.parse(
                List.of("[signature]", "sequence text 10", "signature.call text", "signature.contact.email text"));

        assertThat(careless.complaints("signature", Leaky.class))
                .contains(
                        "signature.call has no stated bound",
                        "signature.contact.email has no stated bound",
                        "sequence holds integer and should hold text 10");
    }

    private static boolean isTooLong(Error error) {
        return error.getKeyword().equals("maxLength")
                || error.getKeyword().equals("propertyNames")
                        && error.getMessage().contains("at most");
    }

    private static boolean isUnknownWord(Error error) {
        return error.getKeyword().equals("enum");
    }

    /** What the schema says of the family's first example that has such a field, with that value in it. */
    private static List<Error> errors(String family, String path, String value) {
        var steps = path.split("\\.");
        for (var type : types) {
            if (family(type).equals(family)) {
                var example = (ObjectNode) JSON.readTree(type.example());
                if (put(example, steps, value)) {
                    return SCHEMAS.errors(type.type(), example.toString());
                }
            }
        }
        throw new AssertionError("no example of " + family + " has " + path);
    }

    private static boolean put(ObjectNode example, String[] steps, String value) {
        JsonNode holder = example;
        for (var step = 0; step < steps.length - 1; step++) {
            holder = holder.isArray() ? holder.path(0) : holder.path(steps[step]);
        }
        var last = steps[steps.length - 1];
        if (holder instanceof ArrayNode list && last.equals("*") && !list.isEmpty()) {
            list.set(0, value);
            return true;
        }
        if (!(holder instanceof ObjectNode object)) {
            return false;
        }
        var isOfAMap = last.equals("*") || last.equals("{key}");
        if (!isOfAMap && !object.has(last)) {
            return false;
        }
        switch (last) {
            case "{key}" -> object.put(value, "a name");
            case "*" -> object.put("en", value);
            default -> object.put(last, value);
        }
        return true;
    }

    private static String family(EventDescription type) {
        return type.type().split("\\.")[2];
    }

    private static List<String> lines(String name) {
        try (var resource = AllowedFieldsTest.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
