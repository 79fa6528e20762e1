package org.convoca.gateway.client;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import org.convoca.platform.internal.InternalTokens;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** How pages reach any service: what the ways to all of them have in common. */
@Component
class Connections {

    private final RestClient.Builder builder;
    private final ClientHttpRequestFactoryBuilder<?> requests;
    private final ClientProperties properties;
    private final InternalTokens tokens;
    private final CircuitBreakerRegistry breakers;
    private final JsonMapper json;

    Connections(
            RestClient.Builder builder,
            ClientHttpRequestFactoryBuilder<?> requests,
            ClientProperties properties,
            InternalTokens tokens,
            CircuitBreakerRegistry breakers,
            JsonMapper json) {
        this.builder = builder;
        this.requests = requests;
        this.properties = properties;
        this.tokens = tokens;
        this.breakers = breakers;
        this.json = json;
    }

    RestClient to(String name, URI address) {
        return builder.clone()
                .baseUrl(address)
                .requestFactory(requests.build(limits(properties)))
                .requestInterceptor(new SignedCalls(tokens, name))
                .build();
    }

    CircuitBreaker breaker(String name) {
        return breakers.circuitBreaker(name + "-pages", breaking());
    }

    JsonMapper json() {
        return json;
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
}
