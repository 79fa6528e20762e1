package org.convoca.gateway.api;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published description, to be looked into. */
final class OpenApiDocument {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    final JsonNode root = read("openapi/openapi.json");

    /** A request that is described. */
    record Operation(String method, String path, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** An example with the schema that it stands for. */
    record Example(String of, JsonNode value, JsonNode schema) {
        @Override
        public String toString() {
            return of;
        }
    }

    static JsonNode read(String resource) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            return JSON.readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (var operation : operations()) {
            collect(operation + " request", operation.node().path("requestBody"), examples);
            operation
                    .node()
                    .get("responses")
                    .properties()
                    .forEach(response ->
                            collect(operation + " " + response.getKey(), resolved(response.getValue()), examples));
        }
        return examples;
    }

    private static void collect(String of, JsonNode bearer, List<Example> examples) {
        bearer.path("content").properties().stream()
                .filter(content -> content.getKey().contains("json"))
                .forEach(content -> content.getValue()
                        .path("examples")
                        .properties()
                        .forEach(example -> examples.add(new Example(
                                of + " " + example.getKey(),
                                example.getValue().get("value"),
                                content.getValue().get("schema")))));
    }

    /** What is wrong with a value by a schema of the document. */
    List<Error> errors(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", root.get("components"));
        whole.setAll((ObjectNode) schema.deepCopy());
        return SCHEMAS.getSchema(whole).validate(value);
    }
}
