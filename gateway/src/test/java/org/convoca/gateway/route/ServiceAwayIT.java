package org.convoca.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.gateway.StubService.SIGNATURE;
import static org.convoca.gateway.StubService.answering;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ServiceAwayIT {

    private static final String SIGN = "/api/v1/calls/the-call/signatures";
    private static final String READ = "/api/v1/calls/the-call/roll.json";

    private final CircuitBreaker breaker;
    private final CountDownLatch never = new CountDownLatch(1);
    private Browser browser;
    private int port;

    ServiceAwayIT(@Autowired CircuitBreakerRegistry breakers) {
        breaker = breakers.circuitBreaker("signature-service");
    }

    @BeforeEach
    void newStub(@LocalServerPort int port) {
        this.port = port;
        browser = new Browser(port);
        SIGNATURE.reset();
        breaker.reset();
    }

    @AfterEach
    void letAllGo() {
        never.countDown();
        SIGNATURE.stop();
        SIGNATURE.start();
        breaker.reset();
    }

    @Test
    void saysWhenToComeBackWhileAServiceIsDown() {
        SIGNATURE.stop();

        assertUnavailable(browser.get(READ));
        var written = browser.postJson(SIGN, "{}");
        assertUnavailable(written);
        assertThat(written.body()).contains("try again in a moment");
    }

    @Test
    void saysSoWithinTheTimeoutWhenAServiceHangs() {
        SIGNATURE.on("GET " + READ, _ -> hang());
        var start = Instant.now();

        assertUnavailable(browser.get(READ));

        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
        assertThat(SIGNATURE.seen()).hasSize(1);
    }

    @Test
    void doesNotClaimThatALateWriteDidNothing() {
        SIGNATURE.on("POST " + SIGN, _ -> hang());

        var answer = browser.postJson(SIGN, "{}");

        assertUnavailable(answer);
        assertThat(answer.body()).contains("may have taken it").contains("Idempotency-Key");
    }

    @Test
    void triesAReadOnceMore() {
        SIGNATURE.on("GET " + READ, exchange -> {
            if (SIGNATURE.seen().size() > 1) {
                answering(200, Map.of(), "again").to(exchange);
            }
        });

        assertThat(browser.get(READ).body()).isEqualTo("again");
        assertThat(SIGNATURE.seen()).hasSize(2);
    }

    @Test
    void neverSendsAWriteTwice() {
        SIGNATURE.on("POST " + SIGN, _ -> {});

        assertUnavailable(browser.postJson(SIGN, "{}"));
        assertThat(SIGNATURE.seen()).hasSize(1);
    }

    @Test
    void asksNoMoreOnceHalfOfTheCallsFailed() {
        SIGNATURE.on("POST " + SIGN, _ -> {});
        for (int i = 0; i < 10; i++) {
            browser.postJson(SIGN, "{}");
        }
        var asked = SIGNATURE.seen().size();

        assertUnavailable(browser.postJson(SIGN, "{}"));

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(SIGNATURE.seen()).hasSize(asked);
    }

    @Test
    void findsARestartedServiceAgain() {
        SIGNATURE.onJson("GET " + READ, "{}");
        SIGNATURE.stop();
        for (int i = 0; i < 12; i++) {
            browser.get(READ);
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);

        SIGNATURE.start();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(browser.get(READ).statusCode()).isEqualTo(200));
    }

    @Test
    void countsAServicesOwnErrorsButPassesThemOn() {
        SIGNATURE.on("POST " + SIGN, answering(503, Map.of("Retry-After", "7"), "its own words"));

        for (int i = 0; i < 10; i++) {
            var answer = browser.postJson(SIGN, "{}");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
            assertThat(answer.body()).isEqualTo("its own words");
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void leavesTheWayOpenWhenSingleRequestsFail() {
        SIGNATURE.on("GET " + READ, answering(500, Map.of(), "broken"));
        SIGNATURE.onJson("POST " + SIGN, "{}");

        for (int i = 0; i < 30; i++) {
            browser.get(READ);
        }

        assertThat(browser.postJson(SIGN, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotBlameAServiceForRefusingBadRequests() {
        SIGNATURE.on("POST " + SIGN, answering(422, Map.of(), "{}"));

        for (int i = 0; i < 30; i++) {
            browser.postJson(SIGN, "{}");
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void doesNotBlameAServiceForClientsThatGiveUp() throws Exception {
        for (int i = 0; i < 15; i++) {
            giveUpHalfWay();
        }
        SIGNATURE.onJson("POST " + SIGN, "{}");

        assertThat(browser.postJson(SIGN, "{}").statusCode()).isEqualTo(200);
        assertThat(SIGNATURE.seen()).hasSize(1);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
    }

    private void giveUpHalfWay() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + SIGN
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    private void hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body())
                .contains("/problems/unavailable")
                .doesNotContain("Exception")
                .doesNotContain("localhost");
    }
}
