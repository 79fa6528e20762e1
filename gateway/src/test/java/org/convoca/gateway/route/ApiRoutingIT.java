package org.convoca.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.gateway.StubService.EVENT;
import static org.convoca.gateway.StubService.SIGNATURE;
import static org.convoca.gateway.StubService.answering;

import java.util.List;
import java.util.Map;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ApiRoutingIT {

    private static final String SIGN = "/api/v1/calls/the-call/signatures";
    private static final String PROBLEM = "application/problem+json";

    private Browser browser;

    @BeforeEach
    void newStubs(@LocalServerPort int port) {
        browser = new Browser(port);
        SIGNATURE.reset();
        EVENT.reset();
    }

    @Test
    void passesAReadOnToTheServiceThatKnows() {
        SIGNATURE.onJson("GET /api/v1/calls/passed-on", "{\"slug\":\"passed-on\"}");

        var answer = browser.get("/api/v1/calls/passed-on", "Accept-Language", "pt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"slug\":\"passed-on\",\"actions\":null}");
        assertThat(SIGNATURE.last().header("Accept-Language")).isEqualTo("pt");
    }

    @Test
    void passesARegistrationOnToTheEventService() {
        var path = "/api/v1/registrations/0b2f1b0e-94a5-3c7e-9c1f-2f1f0c8a7d11";
        EVENT.onJson("GET " + path, "{\"status\":\"open\"}");

        assertThat(browser.get(path).body()).isEqualTo("{\"status\":\"open\"}");
    }

    @Test
    void passesAWriteOnWithItsBodyAndKeyAndGivesItsAnswerBack() {
        SIGNATURE.on(
                "POST " + SIGN,
                answering(202, Map.of("Content-Type", "application/json", "Location", SIGN + "/1"), "{\"id\":\"1\"}"));

        var answer = browser.postJson(SIGN, "{\"locale\":\"es\",\"name\":\"Darío\"}", "Idempotency-Key", "k-1");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).hasValue(SIGN + "/1");
        assertThat(answer.body()).isEqualTo("{\"id\":\"1\"}");
        assertThat(SIGNATURE.last().text()).isEqualTo("{\"locale\":\"es\",\"name\":\"Darío\"}");
        assertThat(SIGNATURE.last().header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(SIGNATURE.last().header("Content-Type")).startsWith("application/json");
    }

    @Test
    void keepsWhatClientsClaimAboutThemselvesAndAboutUsOutside() {
        SIGNATURE.onJson("POST " + SIGN, "{}");

        browser.postJson(
                SIGN,
                "{}",
                "Authorization",
                "Bearer forged",
                "Cookie",
                "session=1",
                "X-Forwarded-For",
                "192.0.2.1",
                "X-Forwarded-Host",
                "example.org",
                "Forwarded",
                "for=192.0.2.1",
                "X-Real-IP",
                "192.0.2.1",
                "Convoca-Origin",
                "web",
                "X-Request-Id",
                "mine");

        var seen = SIGNATURE.last();
        assertThat(seen.header("Authorization")).startsWith("Bearer ey");
        assertThat(seen.header("X-Request-Id")).isNotEmpty().isNotEqualTo("mine");
        assertThat(seen.headers().keySet())
                .doesNotContain(
                        "Cookie", "X-forwarded-for", "X-forwarded-host", "Forwarded", "X-real-ip", "Convoca-origin")
                .noneMatch(name -> name.toLowerCase().startsWith("x-forwarded")
                        || name.toLowerCase().startsWith("convoca"));
    }

    @Test
    void namesTheRequestInTheAnswerAsInTheCall() {
        SIGNATURE.onJson("POST " + SIGN, "{}");

        var answer = browser.postJson(SIGN, "{}");

        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValue(SIGNATURE.last().header("X-Request-Id"));
    }

    @Test
    void leavesTheQueryAsItIs() {
        SIGNATURE.onJson("GET /api/v1/calls/the-call/roll", "{}");

        browser.get("/api/v1/calls/the-call/roll?q=Dar%C3%ADo%20%26%20%2B&limit=2&region=europe");

        assertThat(SIGNATURE.last().uri())
                .isEqualTo("/api/v1/calls/the-call/roll?q=Dar%C3%ADo%20%26%20%2B&limit=2&region=europe");
    }

    @Test
    void passesAServicesProblemUnchanged() {
        var problem =
                "{\"type\":\"/problems/malformed-request\",\"title\":\"The request cannot be read\",\"status\":400,"
                        + "\"detail\":\"Please send JSON.\"}";
        SIGNATURE.on("POST " + SIGN, answering(400, Map.of("Content-Type", PROBLEM), problem));

        var answer = browser.postJson(SIGN, "{\"organisation\":");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
        assertThat(answer.body()).isEqualTo(problem);
        assertThat(SIGNATURE.last().text()).isEqualTo("{\"organisation\":");
    }

    @Test
    void answersHeadWithoutABody() {
        SIGNATURE.onJson("HEAD /api/v1/calls/headed", "{}");

        var answer = browser.ask("HEAD", "/api/v1/calls/headed");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(SIGNATURE.last().method()).isEqualTo("HEAD");
    }

    @Test
    void saysWhatMayBeAsked() {
        var answer = browser.ask("OPTIONS", "/api/v1/calls/the-call");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(methods(answer.headers().firstValue("Allow").orElseThrow()))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        assertThat(SIGNATURE.seen()).isEmpty();
    }

    @Test
    void refusesOtherMethodsItself() {
        var answer = browser.ask("DELETE", SIGN);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
        assertThat(methods(answer.headers().firstValue("Allow").orElseThrow()))
                .containsExactlyInAnyOrder("POST", "OPTIONS");
        assertThat(SIGNATURE.seen()).isEmpty();
    }

    private static List<String> methods(String allow) {
        return List.of(allow.split(", ?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/links/inspect",
                "/internal/calls/the-call",
                "/actuator/health",
                "/actuator/prometheus",
                "/api/v1",
                "/api/v1/internal/recipients",
                "/api/v1/calls/The.Call",
                "/api/v1/calls/the-call/unknown",
                "/api/v1/calls/the-call/roll/",
                "/api/v1/calls/../../../internal/recipients",
                "/api/v1/calls/./roll",
                "/api/v1/calls/..%2f..%2finternal",
                "/api/v1/calls/%2e%2e/%2e%2e/roll",
                "/api/v1/calls/a;b=c/roll",
                "/api/v1/calls//roll",
                "//internal/recipients",
            })
    void letsNothingElseThrough(String path) {
        for (var method : List.of("GET", "POST", "HEAD", "PUT")) {
            assertThat(browser.ask(method, path).statusCode()).as(method).isIn(400, 404);
        }
        assertThat(SIGNATURE.seen()).isEmpty();
        assertThat(EVENT.seen()).isEmpty();
    }

    @Test
    void tellsProgramsThatThereIsNothingWithAProblemWhateverTheyAccept() {
        var answer = browser.get("/api/v1/nothing", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
        assertThat(answer.body()).contains("/problems/not-found");
    }
}
