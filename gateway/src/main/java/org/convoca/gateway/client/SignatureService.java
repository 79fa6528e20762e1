package org.convoca.gateway.client;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.convoca.gateway.route.ServiceAddresses;
import org.convoca.platform.internal.InternalCallInterceptor;
import org.convoca.platform.internal.InternalTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request to the signature-service at a time: signed, within time limits, through a circuit breaker, and never repeated by itself. Thread-safe.
 */
@Component
class SignatureService {

    private static final Logger log = LoggerFactory.getLogger(SignatureService.class);
    private static final String NAME = "signature-service";
    /** The largest page of the roll is far smaller. */
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private static final Answer NONE = new Answer.None();

    private final RestClient rest;
    private final CircuitBreaker breaker;
    private final JsonMapper json;

    SignatureService(
            RestClient.Builder builder,
            ClientHttpRequestFactoryBuilder<?> requests,
            ServiceAddresses addresses,
            ClientProperties properties,
            InternalTokens tokens,
            CircuitBreakerRegistry breakers,
            JsonMapper json) {
        rest = builder.clone()
                .baseUrl(addresses.signature())
                .requestFactory(requests.build(limits(properties)))
                .requestInterceptor(new InternalCallInterceptor(tokens, NAME))
                .build();
        breaker = breakers.circuitBreaker(NAME + "-pages", breaking());
        this.json = json;
    }

    private static HttpClientSettings limits(ClientProperties properties) {
        return HttpClientSettings.defaults()
                .withCookieHandling(HttpCookieHandling.DISABLE)
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withTimeouts(properties.connectTimeout(), properties.readTimeout());
    }

    /** Opens when half of the last twenty failed; asks again after five seconds. */
    private static CircuitBreakerConfig breaking() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(5))
                .permittedNumberOfCallsInHalfOpenState(3)
                .build();
    }

    /** Reads; the path's variables are expanded and encoded. */
    Answer get(String path, Map<String, ?> variables, Consumer<HttpHeaders> headers) {
        return guarded(
                () -> rest.get().uri(path, variables).headers(headers).exchange((_, response) -> given(response)));
    }

    /** Writes a JSON body. */
    Answer post(String path, Map<String, ?> variables, Object body, Consumer<HttpHeaders> headers) {
        return guarded(() -> rest.method(HttpMethod.POST)
                .uri(path, variables)
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body))
                .exchange((_, response) -> given(response)));
    }

    private Answer guarded(CheckedCall call) {
        try {
            return breaker.executeCallable(call::run);
        } catch (CallNotPermittedException e) {
            return NONE;
        } catch (Unwell | ResourceAccessException e) {
            log.warn("{} did not answer: {}", NAME, e.getClass().getSimpleName());
            return NONE;
        } catch (Exception e) {
            throw new IllegalStateException("a request to " + NAME + " could not be made", e);
        }
    }

    private interface CheckedCall {
        Answer run() throws Exception;
    }

    private static Answer given(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is5xxServerError() || status.value() == 429) {
            throw new Unwell();
        }
        var body = new String(response.getBody().readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8);
        return new Answer.Given(status.value(), response.getHeaders().getETag(), body);
    }

    /** Counted by the circuit breaker as a failure. */
    private static final class Unwell extends IOException {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
