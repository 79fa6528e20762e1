package org.convoca.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.gateway.StubService.EVENT;
import static org.convoca.gateway.StubService.SIGNATURE;
import static org.convoca.gateway.StubService.answering;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.convoca.gateway.StubService;
import org.convoca.gateway.session.Sessions;
import org.convoca.gateway.session.SignatorySessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GatewayTest
class ApiIT {

    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    /** Not passed on under the same path. */
    private static final Set<String> ANSWERED_HERE =
            Set.of("come", "stayAway", "openSession", "openSignatorySession", "sendLinkAgain");

    private static final String ID = "0b2f1b0e-94a5-4c7e-9c1f-2f1f0c8a7d11";

    private static final String PARTNER_KEY = "cvk_" + "d".repeat(43);

    @Autowired
    Sessions organisers;

    @Autowired
    SignatorySessions signatories;

    private Browser browser;

    @BeforeEach
    void newStubs(@LocalServerPort int port) {
        browser = new Browser(port);
        SIGNATURE.reset();
        EVENT.reset();
    }

    /** Coordinators have sessions of another kind: see {@link CoordinatorsApiIT}. */
    private static final Set<String> ELSEWHERE = Set.of("about", "coordination");

    static Stream<OpenApiDocument.Operation> passedOn() {
        return DOCUMENT.operations().stream()
                .filter(operation ->
                        !ELSEWHERE.contains(operation.node().get("tags").get(0).asString()))
                .filter(operation -> !ANSWERED_HERE.contains(
                        operation.node().get("operationId").asString()));
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
        var path = operation
                .path()
                .replace("{slug}", "described")
                .replace("{version}", "1")
                .replaceAll("\\{[a-z]+}", ID);
        var success = operation.node().get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow();
        var status = Integer.parseInt(success.getKey());
        var content = success.getValue().path("content").properties().stream().findFirst();
        var type = content.map(Map.Entry::getKey).orElse("text/plain");
        var body = content.map(ApiIT::example).orElse("");
        for (var service : new StubService[] {SIGNATURE, EVENT}) {
            service.on(operation.method() + " " + path, answering(status, Map.of("Content-Type", type), body));
        }
        EVENT.onJson(
                "POST /internal/partner-keys/resolve",
                "{\"state\":\"active\",\"id\":\"%s\",\"limits\":\"standard\",\"calls\":[]}".formatted(ID));
        // A call is completed by the totals of its actions.
        EVENT.onJson("GET /api/v1/calls/described/actions/totals", totals());

        var answer = browser.send(asked(operation, path));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        if (type.endsWith("json")) {
            assertThat(OpenApiDocument.JSON.readTree(answer.body())).isEqualTo(OpenApiDocument.JSON.readTree(body));
        } else {
            assertThat(answer.body()).isEqualTo(body);
        }
    }

    private HttpRequest.Builder asked(OpenApiDocument.Operation operation, String path) {
        var scheme = operation.node().path("security").path(0).propertyNames().stream()
                .findFirst();
        var request = scheme.map(name -> browser.to(path, "Authorization", "Bearer " + bearer(name)))
                .orElseGet(() -> browser.to(path));
        var body = operation.node().at("/requestBody/content").properties().stream()
                .findFirst();
        body.ifPresent(content -> request.header("Content-Type", content.getKey()));
        return request.method(
                operation.method(),
                body.map(ApiIT::example).map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    }

    private String bearer(String scheme) {
        var id = UUID.fromString(ID);
        return switch (scheme) {
            case "organiser" -> organisers.issue(id, id, "described", "es").text();
            case "signatory" -> signatories.issue(id, id, "described", "es").text();
            case "partner" -> PARTNER_KEY;
            default -> throw new IllegalArgumentException(scheme);
        };
    }

    private static String example(Map.Entry<String, JsonNode> content) {
        var value = content.getValue().get("examples").iterator().next().get("value");
        return value.isString() ? value.asString() : value.toString();
    }

    private static String totals() {
        return DOCUMENT.root
                .at(
                        "/paths/~1api~1v1~1calls~1{slug}~1actions~1totals/get/responses/200/content/application~1json/examples")
                .iterator()
                .next()
                .get("value")
                .toString();
    }

    @Test
    void completesACallByTheNumbersOfItsActionsAndSaysSoWhileTheyCannotBeCounted() {
        SIGNATURE.onJson("GET /api/v1/calls/uncounted", "{\"slug\":\"uncounted\"}");
        SIGNATURE.onJson("GET /api/v1/calls/counted", "{\"slug\":\"counted\"}");
        EVENT.onJson("GET /api/v1/calls/counted/actions/totals", totals());

        assertThat(browser.get("/api/v1/calls/uncounted").body())
                .isEqualTo("{\"slug\":\"uncounted\",\"actions\":null}");
        var call = browser.get("/api/v1/calls/counted", "Accept-Language", "pt");
        var actions = OpenApiDocument.JSON.readTree(call.body()).get("actions");
        var totals = OpenApiDocument.JSON.readTree(totals());
        for (var field : List.of("total", "byRegion", "byTerritory", "reports")) {
            assertThat(actions.get(field)).as(field).isEqualTo(totals.get(field));
        }
        var tag = call.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get("/api/v1/calls/counted", "Accept-Language", "pt", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "lang=es, fr, es, Alemania",
        "lang=pt, fr, pt, Alemanha",
        "lang=eu, fr, eu, Alemania",
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
