package org.convoca.event.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.registration.SignatureHistory.aSignature;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convoca.platform.internal.InternalKeys;
import org.convoca.platform.internal.InternalTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(
        controllers = RegistrationController.class,
        // Another feature's advice, which needs what is behind it.
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.convoca\\.event\\.organising\\..*"))
class RegistrationControllerTest {

    private static final String GATEWAY_KEY = InternalKeys.signingKey("gateway.1");
    private static final String NOTIFICATION_KEY = InternalKeys.signingKey("notification-service.1");
    private static final String OPERATOR_KEY = InternalKeys.signingKey("operator.1");
    /** Called as the gateway's, and nobody knows it. */
    private static final String STRANGERS_KEY = InternalKeys.signingKey("gateway.1");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Registering registering;

    @TestConfiguration
    static class InMemory {

        @Bean
        Registrations registrations() {
            return new Registrations(new InMemoryStore<>());
        }

        @Bean
        Registering registering(Registrations registrations) {
            return new Registering(registrations);
        }
    }

    @DynamicPropertySource
    static void trust(DynamicPropertyRegistry properties) {
        var trusted = InternalKeys.trustedKeys(List.of(GATEWAY_KEY, OPERATOR_KEY, NOTIFICATION_KEY));
        properties.add("convoca.internal.trusted-keys", () -> trusted);
    }

    @Test
    void showsAnOpenRegistration() {
        var signature = happened(aSignature().onTheRoll());

        var answer = get("gateway", GATEWAY_KEY, path(signature.registration()));

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {
                  "id": "%s", "call": "anti-imperialist-week", "status": "open", "signature": "%s",
                  "name": "Asociación Vecinal La Ribera", "territory": "AR",
                  "region": "americas", "example": false, "openedAt": "2020-08-01T10:03:00Z", "closedAt": null,
                  "mergedInto": null
                }""".formatted(signature.registration(), signature.id()));
    }

    @Test
    void showsAClosedRegistration() {
        var signature = happened(aSignature().onTheRoll().withdrawn());

        var answer = get("operator", OPERATOR_KEY, path(signature.registration()));

        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo("closed");
        assertThat(answer).bodyJson().extractingPath("$.closedAt").isEqualTo("2020-08-01T10:04:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4d8e0b5e-6a0f-5c53-9b3f-2c1d6a7e8f90", "not-an-id", "1-1-1-1-1"})
    void knowsNothingOfOthers(String id) {
        var answer = get("gateway", GATEWAY_KEY, "/api/v1/registrations/" + id);

        assertThat(answer)
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/not-found");
        assertThat(answer).bodyText().doesNotContain(id);
    }

    @Test
    void answersNobodyWithoutAnInternalToken() {
        var signature = happened(aSignature().onTheRoll());
        var path = path(signature.registration());

        isRefused(web.get().uri(path).exchange(), HttpStatus.UNAUTHORIZED, "/problems/unauthenticated");
        isRefused(get("gateway", STRANGERS_KEY, path), HttpStatus.UNAUTHORIZED, "/problems/unauthenticated");
    }

    @Test
    void answersNoComponentThatHasNoBusinessHere() {
        var signature = happened(aSignature().onTheRoll());

        var answer = get("notification-service", NOTIFICATION_KEY, path(signature.registration()));

        isRefused(answer, HttpStatus.FORBIDDEN, "/problems/forbidden");
    }

    @Test
    void offersNothingButReading() {
        var path = path(new RegistrationId(UUID.randomUUID()));
        var token = token("gateway", GATEWAY_KEY, "DELETE", path);

        isRefused(
                web.delete().uri(path).header(HttpHeaders.AUTHORIZATION, token).exchange(),
                HttpStatus.METHOD_NOT_ALLOWED,
                "/problems/method-not-allowed");
    }

    private SignatureHistory happened(SignatureHistory signature) {
        signature.events().forEach(received -> registering.follow(received.event(), received.time()));
        return signature;
    }

    private static void isRefused(MvcTestResult answer, HttpStatus status, String problem) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo(problem);
    }

    private MvcTestResult get(String issuer, String key, String path) {
        return web.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token(issuer, key, "GET", path))
                .exchange();
    }

    private static String token(String issuer, String key, String method, String path) {
        var tokens = InternalTokens.signedBy(issuer, key, Clock.systemUTC());
        return "Bearer " + tokens.mint("event-service", method, path, Set.of());
    }

    private static String path(RegistrationId id) {
        return "/api/v1/registrations/" + id;
    }
}
