package org.convoca.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.gateway.StubService.SIGNATURE;

import java.util.concurrent.atomic.AtomicInteger;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "convoca.gateway.trusted-proxies=127.0.0.1,::1",
            "convoca.gateway.limits.sign.burst.requests=2",
            "convoca.gateway.limits.write.burst.requests=2",
            "convoca.gateway.limits.read.burst.requests=2",
            "convoca.gateway.limits.exempt=203.0.113.0/24"
        })
class RequestLimitIT {

    private static final String SIGN = "/api/v1/calls/the-call/signatures";
    private static final AtomicInteger LAST = new AtomicInteger();

    /** A client of its own for each test. */
    private final String client = "198.51.100." + LAST.incrementAndGet();

    private Browser browser;

    @BeforeEach
    void newStub(@LocalServerPort int port) {
        browser = new Browser(port);
        SIGNATURE.reset();
        SIGNATURE.onJson("POST " + SIGN, "{}");
    }

    @Test
    void sendsAClientThatAsksForTooMuchAwayAndSaysUntilWhen() {
        for (int i = 0; i < 2; i++) {
            assertThat(browser.postJson(SIGN, "{}", "X-Forwarded-For", client).statusCode())
                    .isEqualTo(200);
        }

        var answer = browser.postJson(SIGN, "{}", "X-Forwarded-For", client);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 30L);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).contains("/problems/too-many-requests").contains("seconds");
        assertThat(SIGNATURE.seen()).hasSize(2);
    }

    @Test
    void cannotBeFooledByAForgedAddress() {
        for (int i = 0; i < 2; i++) {
            browser.postJson(
                    SIGN, "{}", "X-Forwarded-For", "192.0.2." + i + ", " + client, "X-Real-IP", "192.0.2." + i);
        }

        assertThat(browser.postJson(SIGN, "{}", "X-Forwarded-For", "192.0.2.99, " + client)
                        .statusCode())
                .isEqualTo(429);
        assertThat(browser.postJson(SIGN, "{}", "X-Forwarded-For", "203.0.113.1, " + client)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void answersABrowserWithTheErrorPageAndTheSameHeaders() {
        for (int i = 0; i < 2; i++) {
            browser.get("/some/page", "X-Forwarded-For", client, "Accept", "text/html");
        }

        var answer = browser.get("/some/page", "X-Forwarded-For", client, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void countsWhatServersOfTheFediversePost() {
        for (int i = 0; i < 2; i++) {
            assertThat(browser.postJson("/ap/inbox", "{}", "X-Forwarded-For", client)
                            .statusCode())
                    .isEqualTo(404);
        }

        assertThat(browser.postJson("/ap/inbox", "{}", "X-Forwarded-For", client)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void leavesExemptNetworksAlone() {
        for (int i = 0; i < 50; i++) {
            assertThat(browser.postJson(SIGN, "{}", "X-Forwarded-For", "203.0.113.7")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
