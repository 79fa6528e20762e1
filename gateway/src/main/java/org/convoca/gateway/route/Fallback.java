package org.convoca.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** What a client gets while a service is away: the same problem for every route and method, and when to come back. */
final class Fallback {

    private static final Logger log = LoggerFactory.getLogger(Fallback.class);
    /** About as long as a circuit breaker stays open. */
    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private static final String NOTHING_DONE =
            "The part that answers this is not available. Please try again in a moment.";
    private static final String PERHAPS_DONE =
            "The part that takes this did not answer in time and may have taken it all the same."
                    + " Please send it again with the same Idempotency-Key.";

    private Fallback() {}

    static HandlerFilterFunction<ServerResponse, ServerResponse> of(Service service) {
        return (request, next) -> {
            try {
                return next.handle(request);
            } catch (CallNotPermittedException e) {
                return unavailable(NOTHING_DONE);
            } catch (UnreachableException e) {
                log.warn("{} gave no answer: {}", service.audience(), String.valueOf(e.getCause()));
                var writes = !request.method().equals(HttpMethod.GET)
                        && !request.method().equals(HttpMethod.HEAD);
                return unavailable(writes && e.mayHaveArrived() ? PERHAPS_DONE : NOTHING_DONE);
            }
        };
    }

    private static ServerResponse unavailable(String detail) {
        return Problems.retryLater(detail, COME_BACK.toSeconds());
    }
}
