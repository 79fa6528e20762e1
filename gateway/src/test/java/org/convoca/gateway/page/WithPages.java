package org.convoca.gateway.page;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.convoca.gateway.page.Fixtures.ACall;
import org.convoca.platform.internal.InternalKeys;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole gateway over the stub; each test starts with a call that is open, at a fixed moment. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "convoca.public-url=https://convoca.example.org",
            "convoca.gateway.form-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "convoca.gateway.session-key=c2Vzc2lvbi1mb3ItdGVzdHMtb25seS0wMTIzNDU2Nzg5YWI=",
            "convoca.switches.pause=1h",
            "convoca.gateway.limits.exempt=127.0.0.0/8,::1/128"
        })
@Import(WithPages.Time.class)
abstract class WithPages {

    static final String CALL_API = "/api/v1/calls/" + Fixtures.SLUG;
    static final Duration LONG_ENOUGH_TO_FILL = Duration.ofMinutes(1);
    static final StubSignatureService SERVICE = new StubSignatureService();
    static final StubSignatureService EVENTS = new StubSignatureService();
    static final StubSignatureService NOTIFICATIONS = new StubSignatureService();

    @Autowired
    TestClock clock;

    @Autowired
    CircuitBreakerRegistry breakers;

    @LocalServerPort
    int port;

    Browser browser;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("convoca.services.signature", SERVICE::address);
        registry.add("convoca.services.event", EVENTS::address);
        registry.add("convoca.services.notification", NOTIFICATIONS::address);
        registry.add("convoca.internal.signing-key", () -> InternalKeys.signingKey("gateway.1"));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    @BeforeEach
    void anOpenCall() {
        browser = new Browser(port);
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        SERVICE.forgetEverything();
        EVENTS.forgetEverything();
        NOTIFICATIONS.forgetEverything();
        EVENTS.answer("GET " + CALL_API + "/actions", ActionFixtures.ACTIONS);
        EVENTS.answer("GET " + CALL_API + "/actions/totals", ActionFixtures.TOTALS);
        EVENTS.answer("GET /api/v1/actions/" + ActionFixtures.MARCH, ActionFixtures.march());
        SERVICE.answer("GET /api/v1/calls", Fixtures.CALLS);
        SERVICE.answer("GET " + CALL_API + "/roll", Fixtures.ROLL);
        SERVICE.answer("POST " + CALL_API + "/signatures", 202, "{\"id\":\"1\",\"status\":\"awaiting-confirmation\"}");
        SERVICE.answer("GET " + CALL_API + "/roll/" + Fixtures.CLAIMABLE, Fixtures.entry(true));
        SERVICE.answer("POST /internal/claim-links/inspect", Fixtures.link("valid", "awaiting-confirmation"));
        SERVICE.answer("POST /internal/links/inspect", Fixtures.link("valid", "awaiting-confirmation"));
        SERVICE.answer("GET " + CALL_API + "/texts", TextFixtures.HISTORY);
        SERVICE.answer("GET " + CALL_API + "/texts/es/1", TextFixtures.FIRST);
        theCallIs(Fixtures.aCall());
        // Nothing that an earlier test put into the cache is fresh or stale enough; three thousand tests last a month
        // in all.
        clock.pass(Duration.ofMinutes(10));
    }

    void theCallIs(ACall call) {
        SERVICE.answer("GET " + CALL_API, call.json());
        clock.pass(Duration.ofMinutes(1));
    }
}
