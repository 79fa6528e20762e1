package org.convoca.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One circuit breaker for each service, and a second try for what changes nothing. */
@Component
class Resilience {

    private static final RetryConfig ONCE_MORE = RetryConfig.custom()
            .maxAttempts(2)
            .waitDuration(Duration.ofMillis(100))
            .retryOnException(e -> e instanceof UnreachableException unreachable && !unreachable.isLate())
            .build();

    private final CircuitBreakerRegistry breakers;
    private final Retry retry;

    Resilience(CircuitBreakerRegistry breakers, RetryRegistry retries) {
        this.breakers = breakers;
        retry = retries.retry("reads", ONCE_MORE);
    }

    /** A write is never sent twice by us: the client knows whether it may (its {@code Idempotency-Key}), and we answer it at once. */
    HandlerFilterFunction<ServerResponse, ServerResponse> retry() {
        return (request, next) ->
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)
                        ? retry.executeCallable(() -> next.handle(request))
                        : next.handle(request);
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> breaker(Service service) {
        var breaker = breakers.circuitBreaker(service.audience());
        return (request, next) -> guarded(breaker, () -> next.handle(request));
    }

    private static ServerResponse guarded(CircuitBreaker breaker, Callable<ServerResponse> call) throws Exception {
        breaker.acquirePermission();
        var start = breaker.getCurrentTimestamp();
        try {
            var response = call.call();
            breaker.onResult(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), response);
            return response;
        } catch (UnreachableException e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        } catch (Exception e) {
            // Not the service's doing.
            breaker.releasePermission();
            throw e;
        }
    }
}
