package org.convoca.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.gateway.StubService.EVENT;
import static org.convoca.gateway.StubService.SIGNATURE;
import static org.convoca.gateway.StubService.answering;

import java.util.Map;
import java.util.stream.Stream;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GatewayTest
class ApiIT {

    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    private Browser browser;

    @BeforeEach
    void newStubs(@LocalServerPort int port) {
        browser = new Browser(port);
        SIGNATURE.reset();
        EVENT.reset();
    }

    static Stream<OpenApiDocument.Operation> passedOn() {
        return DOCUMENT.operations().stream()
                .filter(operation ->
                        !operation.node().get("tags").get(0).asString().equals("about"));
    }

    @Test
    void describesItself() {
        var answer = browser.get("/api/v1/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(OpenApiDocument.JSON.readTree(answer.body())).isEqualTo(DOCUMENT.root);
    }

    @ParameterizedTest
    @MethodSource("passedOn")
    void answersTheDescribedRequestsAsDescribed(OpenApiDocument.Operation operation) {
        var path =
                operation.path().replace("{slug}", "described").replace("{id}", "0b2f1b0e-94a5-3c7e-9c1f-2f1f0c8a7d11");
        var success = operation.node().get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow();
        var content = success.getValue().get("content").properties().iterator().next();
        var example = content.getValue().get("examples").iterator().next().get("value");
        var body = example.isString() ? example.asString() : example.toString();
        for (var service : new org.convoca.gateway.StubService[] {SIGNATURE, EVENT}) {
            service.on(
                    operation.method() + " " + path,
                    answering(Integer.parseInt(success.getKey()), Map.of("Content-Type", content.getKey()), body));
        }

        var answer = operation.method().equals("POST")
                ? browser.postJson(path, requestExample(operation))
                : browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(success.getKey()));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(content.getKey());
        assertThat(answer.body()).isEqualTo(body);
    }

    private static String requestExample(OpenApiDocument.Operation operation) {
        return operation
                .node()
                .at("/requestBody/content/application~1json/examples")
                .iterator()
                .next()
                .get("value")
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "lang=es, fr, es, Alemania",
        "lang=pt, fr, pt, Alemanha",
        "lang=xx, fr, fr, Allemagne",
        "'', 'de, ar;q=0.5', ar, ألمانيا",
        "'', 'en-GB', en, Germany",
        "'', '!?', en, Germany",
    })
    void namesTerritoriesInTheReadersLanguage(String query, String acceptLanguage, String language, String germany) {
        var answer = browser.get("/api/v1/territories?" + query, "Accept-Language", acceptLanguage);
        var list = OpenApiDocument.JSON.readTree(answer.body());

        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(list.get("language").asString()).isEqualTo(language);
        assertThat(list.get("items")
                        .valueStream()
                        .filter(item -> item.get("code").asString().equals("DE")))
                .extracting(item -> item.get("name").asString())
                .containsExactly(germany);
        assertThat(DOCUMENT.errors(territoryList(), list)).isEmpty();
    }

    private static JsonNode territoryList() {
        return DOCUMENT.root.at("/paths/~1api~1v1~1territories/get/responses/200/content/application~1json/schema");
    }

    @Test
    void refusesOtherMethodsOnItsOwnResources() {
        var answer = browser.ask("DELETE", "/api/v1/territories");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertThat(answer.body()).contains("/problems/method-not-allowed");
    }
}
