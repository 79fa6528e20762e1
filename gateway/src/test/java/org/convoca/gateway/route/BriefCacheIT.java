package org.convoca.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.gateway.StubService.SIGNATURE;
import static org.convoca.gateway.StubService.answering;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(properties = {"convoca.gateway.cache.fresh=300ms", "convoca.gateway.cache.largest=1KB"})
class BriefCacheIT {

    /** A call of its own for each test, since what is kept outlives them. */
    private final String roll = "/api/v1/calls/" + UUID.randomUUID() + "/roll";

    private Browser browser;

    @BeforeEach
    void newStub(@LocalServerPort int port, @Autowired CircuitBreakerRegistry breakers) {
        browser = new Browser(port);
        SIGNATURE.reset();
        breakers.circuitBreaker("signature-service").reset();
    }

    @AfterEach
    void bringTheServiceBack() {
        SIGNATURE.stop();
        SIGNATURE.start();
    }

    private void answers(String tag, String json) {
        SIGNATURE.on("GET " + roll, exchange -> {
            var asked = exchange.getRequestHeaders().getFirst("If-None-Match");
            var headers = Map.of("ETag", tag, "Content-Type", "application/json", "Vary", "Accept-Language");
            answering(asked != null && asked.contains(tag) ? 304 : 200, headers, json)
                    .to(exchange);
        });
    }

    private HttpResponse<String> get(String... headers) {
        return browser.get(roll, headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private void untilAskedAgain() {
        var asked = SIGNATURE.seen().size();
        await().untilAsserted(() -> {
            get();
            assertThat(SIGNATURE.seen()).hasSizeGreaterThan(asked);
        });
    }

    @Test
    void asksTheServiceOnceForMany() {
        answers("\"1\"", "{\"total\":1}");

        for (int i = 0; i < 10; i++) {
            assertThat(get().body()).isEqualTo("{\"total\":1}");
        }

        assertThat(SIGNATURE.seen()).hasSizeLessThan(3);
    }

    @Test
    void showsWhatChangedWithinItsTime() {
        answers("\"1\"", "{\"total\":1}");
        get();
        answers("\"2\"", "{\"total\":2}");

        await().untilAsserted(() -> assertThat(get().body()).isEqualTo("{\"total\":2}"));
    }

    @Test
    void asksWhetherWhatItKeepsIsStillTrue() {
        answers("\"1\"", "{\"total\":1}");
        get();

        untilAskedAgain();

        assertThat(SIGNATURE.last().header("If-None-Match")).isEqualTo("W/\"1\"");
        assertThat(get().body()).isEqualTo("{\"total\":1}");
    }

    @Test
    void tellsAClientThatNothingChanged() {
        answers("\"1\"", "{\"total\":1}");

        var first = get();
        var second = get("If-None-Match", header(first, "ETag"));

        assertThat(header(first, "ETag")).isEqualTo("W/\"1\"");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo("W/\"1\"");
    }

    @Test
    void keepsLanguagesAndQueriesApart() {
        SIGNATURE.on("GET " + roll, exchange -> {
            var language = exchange.getRequestHeaders().getFirst("Accept-Language");
            answering(
                            200,
                            Map.of("Content-Type", "application/json"),
                            language + exchange.getRequestURI().getQuery())
                    .to(exchange);
        });

        assertThat(browser.get(roll + "?limit=1", "Accept-Language", "es").body())
                .isEqualTo("eslimit=1");
        assertThat(browser.get(roll + "?limit=1", "Accept-Language", "ar").body())
                .isEqualTo("arlimit=1");
        assertThat(browser.get(roll + "?limit=2", "Accept-Language", "ar").body())
                .isEqualTo("arlimit=2");
    }

    @Test
    void showsWhatItHasWhileTheServiceIsAwayAndDoesNotPassItOffAsFresh() {
        answers("\"1\"", "{\"total\":1}");
        assertThat(header(get(), "Cache-Control")).startsWith("public, max-age=");

        SIGNATURE.stop();

        await().untilAsserted(() -> {
            var answer = get();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"total\":1}");
            assertThat(header(answer, "Vary")).contains("Accept-Language");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        });
        assertThat(browser.ask("HEAD", roll).statusCode()).isEqualTo(200);
    }

    @Test
    void showsWhatItHasWhileTheServiceFails() {
        answers("\"1\"", "{\"total\":1}");
        get();
        SIGNATURE.on("GET " + roll, answering(500, Map.of(), "broken"));

        untilAskedAgain();

        assertThat(get().body()).isEqualTo("{\"total\":1}");
    }

    @Test
    void hasNothingToShowForWhatNobodyAsked() {
        SIGNATURE.stop();

        assertThat(get().statusCode()).isEqualTo(503);
    }

    @Test
    void doesNotKeepWhatIsNotForEverybody() {
        SIGNATURE.on("GET " + roll, answering(200, Map.of("Cache-Control", "private"), "{}"));

        get();
        get();

        assertThat(SIGNATURE.seen()).hasSize(2);
    }

    @Test
    void doesNotKeepProblems() {
        SIGNATURE.on("GET " + roll, answering(404, Map.of(), "{}"));
        get();
        answers("\"1\"", "{\"total\":1}");

        assertThat(get().statusCode()).isEqualTo(200);
    }

    @Test
    void passesOnWholeWhatIsTooLongToKeep() {
        var text = "x".repeat(100_000);
        answers("\"1\"", text);

        assertThat(get().body()).isEqualTo(text);
        assertThat(get().body()).isEqualTo(text);
        assertThat(SIGNATURE.seen()).hasSize(2);
    }
}
