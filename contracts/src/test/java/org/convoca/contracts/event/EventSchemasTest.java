package org.convoca.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.conformance.EventSchemas;
import org.convoca.contracts.signature.SignatureReceived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventSchemasTest {

    static final List<EventDescription> types = EventCatalogue.all();

    /** Events from before there were these fields are still read. */
    private static final Set<String> ADDED_LATER =
            Set.of("action.organisers", "action.example", "registration.mergedInto");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EventSchemas CONSUMERS = EventSchemas.ofConsumers();
    private static final EventSchemas PRODUCERS = EventSchemas.ofProducers();

    @ParameterizedTest
    @FieldSource("types")
    void fitTheirExamplesOnBothSides(EventDescription type) {
        assertThat(CONSUMERS.errors(type.type(), type.example())).isEmpty();
        assertThat(PRODUCERS.errors(type.type(), type.example())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("types")
    void fitWhatTheRecordsAreWrittenAs(EventDescription type) {
        var event = JSON.readValue(type.example(), type.event());

        assertThat(PRODUCERS.errors(event)).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(type.example()));
    }

    @ParameterizedTest
    @FieldSource("types")
    void letAConsumerReadWhatANewerProducerAdds(EventDescription type) {
        var newer = withFurtherField(type, "/" + facts(type));

        assertThat(CONSUMERS.errors(type.type(), newer)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("types")
    void keepAProducerFromAddingWhatTheyDoNotName(EventDescription type) {
        var places = objectsIn("", JSON.readTree(type.example()));
        assertThat(places).contains("", "/" + facts(type));
        for (var place : places) {
            assertThat(PRODUCERS.errors(type.type(), withFurtherField(type, place)))
                    .as(place)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("types")
    void missAFieldThatIsGone(EventDescription type) {
        var complete = (ObjectNode) JSON.readTree(type.example()).get(facts(type));
        for (var field : complete.propertyNames()) {
            if (ADDED_LATER.contains(facts(type) + "." + field)) {
                continue;
            }
            var event = (ObjectNode) JSON.readTree(type.example());
            ((ObjectNode) event.get(facts(type))).remove(field);

            assertThat(CONSUMERS.errors(type.type(), event.toString()))
                    .as(field)
                    .isNotEmpty();
        }
    }

    @Test
    void readActionsFromBeforeTheyNamedTheirOrganisers() {
        var published = EventCatalogue.of(ActionPublished.class);
        var event = (ObjectNode) JSON.readTree(published.example());
        ((ObjectNode) event.get("action")).remove(List.of("organisers", "example"));

        assertThat(CONSUMERS.errors(published.type(), event.toString())).isEmpty();
        var action = JSON.readValue(event.toString(), ActionPublished.class).action();
        assertThat(action.organisers()).isEmpty();
        assertThat(action.example()).isFalse();
    }

    @Test
    void showNothingOfAnOrganisationThatIsNotOnTheRoll() {
        var received = EventCatalogue.of(SignatureReceived.class);
        var event = (ObjectNode) JSON.readTree(received.example());
        var published = JSON.readTree(EventCatalogue.read("examples/org.convoca.signature.published.v1.json"));
        ((ObjectNode) event.get("signature")).set("organisation", published.at("/signature/organisation"));

        assertThat(CONSUMERS.errors(received.type(), event.toString())).isNotEmpty();
    }

    /** The name of the field that holds the aggregate's state. */
    private static String facts(EventDescription type) {
        return type.type().split("\\.")[2];
    }

    /** JSON pointers to all objects, but for maps by language, to which names are added freely. */
    private static List<String> objectsIn(String place, JsonNode node) {
        if (!node.isObject() || place.endsWith("/titles") || place.endsWith("/names")) {
            return List.of();
        }
        var places = new ArrayList<>(List.of(place));
        node.propertyNames().forEach(name -> places.addAll(objectsIn(place + "/" + name, node.get(name))));
        return places;
    }

    private static String withFurtherField(EventDescription type, String place) {
        var event = (ObjectNode) JSON.readTree(type.example());
        ((ObjectNode) event.at(place)).put("addedLater", "something");
        return event.toString();
    }
}
