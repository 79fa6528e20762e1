package org.convoca.gateway.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description as the readable page shows it. */
record DescribedApi(String title, String summary, Prose about, List<Request> requests) {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    record Request(
            String id,
            String method,
            String path,
            String summary,
            Prose about,
            List<Parameter> parameters,
            List<Example> bodies,
            List<Answer> answers) {}

    record Parameter(String name, String place, boolean required, Prose about) {}

    record Answer(String status, Prose about, List<Example> examples) {}

    record Example(String name, String text) {}

    static DescribedApi of(JsonMapper json, byte[] document) {
        return new Reading(json, json.readTree(document)).api();
    }

    /** Follows references while it reads. */
    private record Reading(JsonMapper json, JsonNode root) {

        DescribedApi api() {
            var info = root.get("info");
            return new DescribedApi(
                    text(info, "title"),
                    text(info, "summary"),
                    prose(info),
                    root.get("paths")
                            .propertyStream()
                            .flatMap(path -> requests(path.getKey(), path.getValue()))
                            .toList());
        }

        private Stream<Request> requests(String path, JsonNode methods) {
            return methods.propertyStream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(method -> request(method.getKey().toUpperCase(Locale.ROOT), path, method.getValue()));
        }

        private Request request(String method, String path, JsonNode node) {
            return new Request(
                    text(node, "operationId"),
                    method,
                    path,
                    text(node, "summary"),
                    prose(node),
                    node.path("parameters")
                            .valueStream()
                            .map(this::resolved)
                            .map(this::parameter)
                            .toList(),
                    examples(node.path("requestBody")),
                    node.get("responses")
                            .propertyStream()
                            .map(answer -> answer(answer.getKey(), resolved(answer.getValue())))
                            .toList());
        }

        private Parameter parameter(JsonNode node) {
            return new Parameter(
                    text(node, "name"), text(node, "in"), node.path("required").asBoolean(false), prose(node));
        }

        private Answer answer(String status, JsonNode node) {
            return new Answer(status, prose(node), examples(node));
        }

        private List<Example> examples(JsonNode bearer) {
            return bearer.path("content")
                    .valueStream()
                    .flatMap(content -> content.path("examples").propertyStream())
                    .map(example -> new Example(
                            example.getKey(), shown(example.getValue().get("value"))))
                    .toList();
        }

        private String shown(JsonNode value) {
            return value.isString()
                    ? value.asString()
                    : json.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        }

        private JsonNode resolved(JsonNode node) {
            return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
        }

        private Prose prose(JsonNode node) {
            return Prose.of(text(node, "description"));
        }

        private static String text(JsonNode node, String field) {
            return node.path(field).asString("");
        }
    }
}
