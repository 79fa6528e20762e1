package org.convoca.contracts.event;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final JsonNode DOCUMENT = new YAMLMapper().readTree(EventCatalogue.asyncApi());
    private static final Schema ASYNC_API = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(
                    AsyncApiTest.class.getResourceAsStream(
                            "/org/convoca/contracts/asyncapi/asyncapi-3.0.0.schema.json"),
                    InputFormat.JSON);

    @Test
    void isValidByTheSchemaOfAsyncApi3() {
        assertThat(errors(EventCatalogue.asyncApi())).isEmpty();
    }

    @Test
    void wouldBeFoundInvalid() {
        assertThat(errors(EventCatalogue.asyncApi().replace("action: send", "action: shout")))
                .isNotEmpty();
        assertThat(errors(EventCatalogue.asyncApi().replace("  title: Convoca's events\n", "")))
                .isNotEmpty();
    }

    @Test
    void hasOneMessageForEachTypeWithItsSchemaAndHeader() {
        var expected = EventCatalogue.all().stream()
                .collect(toMap(EventDescription::type, type -> "schemas/" + type.type() + ".json"));

        assertThat(messages()
                        .collect(toMap(
                                AsyncApiTest::name,
                                message -> message.at("/payload/schema/$ref").asString())))
                .isEqualTo(expected);
        assertThat(messages())
                .allSatisfy(message -> assertThat(message.at("/headers/allOf/1/properties/ce_type/const")
                                .asString())
                        .isEqualTo(name(message)));
    }

    @Test
    void sendsEachMessageOnTheTopicOfItsFamily() {
        assertThat(DOCUMENT.get("channels").values())
                .hasSize(EventFamilies.all().size());
        for (var family : EventFamilies.all()) {
            var topic = family.getAnnotation(Topic.class);
            var channel = channel(topic.value());

            assertThat(referenced(channel.get("messages").values()))
                    .as(topic.value())
                    .containsExactlyInAnyOrderElementsOf(typesOf(topic.value()));
            assertThat(channel.at("/bindings/kafka/topic").asString()).isEqualTo(topic.value());
            assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                            .asString())
                    .isEqualTo(topic.compacted() ? "compact" : "delete");
        }
    }

    @Test
    void offersEachMessageInAnOperation() {
        assertThat(DOCUMENT.get("operations").values().stream()
                        .flatMap(operation -> operation.get("messages").values().stream())
                        .map(reference -> name(resolve(resolve(reference)))))
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.all().stream()
                        .map(EventDescription::type)
                        .toList());
    }

    @Test
    void describesTheHeadersOfBinaryCloudEvents() {
        assertThat(DOCUMENT.at("/components/schemas/cloudEvent/required").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder(
                        "ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "content-type");
        assertThat(messages()).allSatisfy(message -> {
            assertThat(resolve(message.at("/headers/allOf/0")).isObject()).isTrue();
            assertThat(resolve(message.at("/traits/0"))
                            .at("/bindings/kafka/key/type")
                            .asString())
                    .isEqualTo("string");
        });
    }

    private static List<Error> errors(String document) {
        return ASYNC_API.validate(document, InputFormat.YAML);
    }

    private static Stream<JsonNode> messages() {
        return DOCUMENT.at("/components/messages").values().stream();
    }

    private static String name(JsonNode message) {
        return message.get("name").asString();
    }

    private static JsonNode channel(String topic) {
        return DOCUMENT.get("channels").values().stream()
                .filter(channel -> channel.get("address").asString().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> referenced(Collection<JsonNode> references) {
        return references.stream().map(reference -> name(resolve(reference))).toList();
    }

    private static List<String> typesOf(String topic) {
        return EventCatalogue.all().stream()
                .filter(type -> type.topic().equals(topic))
                .map(EventDescription::type)
                .toList();
    }

    private static JsonNode resolve(JsonNode reference) {
        var target = reference.get("$ref").asString();
        assertThat(target).startsWith("#/");
        var found = DOCUMENT.at(target.substring(1));
        assertThat(found.isMissingNode()).as(target).isFalse();
        return found;
    }
}
