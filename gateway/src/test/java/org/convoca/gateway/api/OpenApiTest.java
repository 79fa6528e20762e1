package org.convoca.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {

    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();
    private static final JsonNode SPECIFICATION = OpenApiDocument.read("openapi/schema-3.1.json");

    static Stream<OpenApiDocument.Example> examples() {
        return DOCUMENT.examples().stream();
    }

    static Stream<OpenApiDocument.Operation> operations() {
        return DOCUMENT.operations().stream();
    }

    @Test
    void isOpenApi31() {
        assertThat(OpenApiDocument.SCHEMAS.getSchema(SPECIFICATION).validate(DOCUMENT.root))
                .isEmpty();
    }

    @Test
    void wouldBeFoundInvalid() {
        var broken = (ObjectNode) DOCUMENT.root.deepCopy();
        ((ObjectNode) broken.at("/paths/~1api~1v1~1calls/get")).put("parameters", "none");

        assertThat(OpenApiDocument.SCHEMAS.getSchema(SPECIFICATION).validate(broken))
                .isNotEmpty();
    }

    @Test
    void refersToNothingThatIsNotThere() {
        assertThat(DOCUMENT.root.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.root.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsExamplesThatFitTheirSchemas(OpenApiDocument.Example example) {
        assertThat(DOCUMENT.errors(example.schema(), example.value())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void documentsTheErrorsThatAnyRequestMayGet(OpenApiDocument.Operation operation) {
        assertThat(operation.node().get("responses").propertyNames()).contains("429", "500");
        operation.node().get("responses").properties().stream()
                .filter(response -> response.getKey().compareTo("400") >= 0)
                .forEach(response -> assertThat(DOCUMENT.resolved(response.getValue())
                                .at("/content/application~1problem+json/examples")
                                .properties())
                        .as(response.getKey())
                        .isNotEmpty()
                        .allSatisfy(example -> assertThat(
                                        example.getValue().at("/value/status").asString())
                                .isEqualTo(response.getKey())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsWhatIsSentAndWhatComes(OpenApiDocument.Operation operation) {
        var sent = operation.node().path("requestBody").path("content").valueStream();
        var coming = operation.node().get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response ->
                        DOCUMENT.resolved(response.getValue()).path("content").valueStream());
        // The description would hold itself.
        var itself =
                "readThisDocument".equals(operation.node().get("operationId").asString());

        assertThat(Stream.concat(sent, coming))
                .allSatisfy(
                        content -> assertThat(content.has("examples") || itself).isTrue());
    }

    @Test
    void namesAllProblemsAsTheyAreAnswered() {
        var byType = Arrays.stream(ProblemType.values()).toList();

        assertThat(strings("/components/schemas/Problem/properties/type/enum"))
                .containsExactlyElementsOf(
                        byType.stream().map(type -> "/problems/" + type.slug()).toList());
        examples()
                .map(OpenApiDocument.Example::value)
                .filter(value -> value.path("type").asString("").startsWith("/problems/"))
                .forEach(problem -> assertThat(byType).anySatisfy(type -> {
                    assertThat(problem.get("type").asString()).isEqualTo("/problems/" + type.slug());
                    assertThat(problem.get("title").asString()).isEqualTo(type.title());
                    assertThat(problem.get("status").asInt())
                            .isEqualTo(type.status().value());
                }));
    }

    @Test
    void namesTheRegionsInTheOrderOfTheRoll() {
        assertThat(strings("/components/schemas/Region/enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(Region.values()).map(Region::code).toList());
    }

    private static List<String> strings(String pointer) {
        return DOCUMENT.root.at(pointer).valueStream().map(JsonNode::asString).toList();
    }
}
