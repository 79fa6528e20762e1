package org.convoca.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.gateway.StubService.EVENT;
import static org.convoca.gateway.StubService.SIGNATURE;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.convoca.gateway.StubService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "convoca.gateway.trusted-proxies=127.0.0.1,::1",
            "convoca.gateway.limits.read.burst.requests=2",
            "convoca.gateway.limits.sign-in.burst.requests=3",
            "convoca.gateway.limits.partners.standard.read.burst.requests=4"
        })
class PartnerKeyIT {

    private static final String CALLS = "/api/v1/calls";
    private static final String RESOLVE = "/internal/partner-keys/resolve";
    private static final String HELPER = "/api/v1/calls/the-call/osdi/record_signature_helper";
    private static int last;

    /** A client and a key of its own for each test. */
    private final String client = "198.51.100." + ++last;

    private final String key = "cvk_" + "%043d".formatted(last);

    private final UUID partner = UUID.randomUUID();

    private Browser browser;

    @BeforeEach
    void newStubs(@LocalServerPort int port) {
        browser = new Browser(port);
        SIGNATURE.reset();
        EVENT.reset();
        SIGNATURE.onJson("GET " + CALLS, "{\"items\":[]}");
        EVENT.onJson("POST " + RESOLVE, """
                {"state":"active","id":"%s","limits":"standard","calls":[]}""".formatted(partner));
    }

    private java.net.http.HttpResponse<String> read(String... headers) {
        var all = new java.util.ArrayList<>(java.util.List.of("X-Forwarded-For", client));
        all.addAll(java.util.List.of(headers));
        return browser.get(CALLS, all.toArray(String[]::new));
    }

    private static String header(java.net.http.HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void saysTheLimitsWithEveryAnswerOfTheApi() {
        var answer = read();

        assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"burst\";q=2;w=10, \"sustained\";q=20000;w=600");
        assertThat(header(answer, "RateLimit")).startsWith("\"burst\";r=1;t=5, \"sustained\";r=19999;t=");
        assertThat(header(browser.get("/robots.txt", "X-Forwarded-For", client), "RateLimit"))
                .isEmpty();
    }

    @Test
    void givesAPartnersProgramItsOwnLimits() {
        for (int i = 0; i < 4; i++) {
            var answer = read("Authorization", "Bearer " + key);
            assertThat(answer.statusCode()).as("request " + i).isEqualTo(200);
            assertThat(header(answer, "RateLimit-Policy")).startsWith("\"burst\";q=4;w=10");
        }

        var tooMany = read("Convoca-Key", key);

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(header(tooMany, "Retry-After")).isNotEmpty();
        assertThat(header(tooMany, "RateLimit")).startsWith("\"burst\";r=0;");
        assertThat(read().statusCode())
                .as("without it, the address has its own")
                .isEqualTo(200);
    }

    @Test
    void asksOnceWhatAKeyIsWorthAndNeverSendsItOn() {
        for (int i = 0; i < 3; i++) {
            read("Authorization", "Bearer " + key);
        }

        var asked =
                EVENT.seen().stream().filter(seen -> seen.uri().equals(RESOLVE)).toList();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().text())
                .matches("\\{\"hash\":\"[0-9a-f]{64}\"}")
                .doesNotContain(key);
        SIGNATURE.seen().forEach(seen -> assertThat(seen.headers().toString()).doesNotContain(key));
    }

    @Test
    void refusesAKeyThatDoesNotWork() {
        EVENT.onJson("POST " + RESOLVE, "{\"state\":\"unknown\"}");

        var answer = read("Authorization", "Bearer " + key);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/unknown-key");
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
        assertThat(SIGNATURE.seen()).isEmpty();
    }

    @Test
    void refusesWhatIsNoKeyWithoutAskingAnybody() {
        assertThat(read("Convoca-Key", "something else").statusCode()).isEqualTo(401);
        assertThat(read("Authorization", "Bearer cvk_short").statusCode()).isEqualTo(401);

        assertThat(EVENT.seen()).isEmpty();
    }

    @Test
    void stopsAClientThatTriesKeys() {
        EVENT.onJson("POST " + RESOLVE, "{\"state\":\"unknown\"}");
        var statuses = new HashSet<Integer>();
        for (int i = 0; i < 6; i++) {
            statuses.add(read("Convoca-Key", "cvk_tried" + "%038d".formatted(i)).statusCode());
        }

        assertThat(statuses).containsExactlyInAnyOrder(401, 429);
        assertThat(EVENT.seen()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void countsByAddressWhileNobodyCanSayWhatAKeyIsWorth() {
        EVENT.on("POST " + RESOLVE, StubService.answering(503, Map.of(), ""));

        assertThat(read("Convoca-Key", key).statusCode()).isEqualTo(200);
        assertThat(header(read("Convoca-Key", key), "RateLimit-Policy")).startsWith("\"burst\";q=2;");
        assertThat(read("Convoca-Key", key).statusCode()).isEqualTo(429);
    }

    @Test
    void letsAPartnersProgramSignThroughOsdiAndSaysWhoseItIs() {
        SIGNATURE.onJson("POST " + HELPER, "{}");

        var answer = browser.postJson(
                HELPER, "{}", "X-Forwarded-For", client, "Authorization", "Bearer " + key, "Convoca-Partner", "forged");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "RateLimit-Policy")).startsWith("\"burst\";q=300;");
        assertThat(SIGNATURE.last().header("Convoca-Partner")).isEqualTo(partner.toString());
    }

    @Test
    void letsNobodyElseSignThroughOsdi() {
        assertThat(browser.postJson(HELPER, "{}", "X-Forwarded-For", client).statusCode())
                .isEqualTo(401);
        EVENT.onJson("POST " + RESOLVE, """
                {"state":"active","id":"%s","limits":"standard","calls":["another-call"]}""".formatted(partner));
        var answer = browser.postJson(HELPER, "{}", "X-Forwarded-For", client, "Convoca-Key", key);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(SIGNATURE.seen()).isEmpty();
    }
}
