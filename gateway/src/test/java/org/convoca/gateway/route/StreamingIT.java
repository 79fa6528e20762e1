package org.convoca.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.gateway.StubService.SIGNATURE;

import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class StreamingIT {

    private static final int CHUNK = 100_000;

    @Test
    @Timeout(20)
    void passesALongRollOnWhileItIsStillBeingWritten(@LocalServerPort int port) throws Exception {
        SIGNATURE.reset();
        var firstSeen = new CountDownLatch(1);
        SIGNATURE.on("GET /api/v1/calls/the-call/roll.csv", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/csv;charset=UTF-8");
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"roll.csv\"");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("a".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            exchange.getResponseBody()
                    .write((awaited(firstSeen) ? "b" : "too late").getBytes(StandardCharsets.US_ASCII));
        });
        var browser = new Browser(port);

        var answer = browser.client()
                .send(browser.to("/api/v1/calls/the-call/roll.csv").GET().build(), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            assertThat(body.readNBytes(CHUNK / 2)).hasSize(CHUNK / 2);
            firstSeen.countDown();
            assertThat(body.readAllBytes()).hasSize(CHUNK / 2 + 1).endsWith('b');
        }
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"roll.csv\"");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(Duration.ofMillis(800).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
