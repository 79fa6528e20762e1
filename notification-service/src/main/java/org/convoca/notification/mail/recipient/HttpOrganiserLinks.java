package org.convoca.notification.mail.recipient;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the event-service over HTTP, with a circuit breaker of its own: while it is away only invitations wait. */
final class HttpOrganiserLinks implements OrganiserLinks {

    private static final Logger log = LoggerFactory.getLogger(HttpOrganiserLinks.class);

    private final RestClient events;
    private final Retry retry;
    private final CircuitBreaker breaker;

    HttpOrganiserLinks(RestClient events, Retry retry, CircuitBreaker breaker) {
        this.events = events;
        this.retry = retry;
        this.breaker = breaker;
    }

    private record Request(UUID registration, UUID organiser) {}

    private record Reply(@Nullable String link, @Nullable Instant expiresAt) {

        @Override
        public String toString() {
            return "Reply[hidden]";
        }
    }

    @Override
    public OrganiserLink mint(UUID registration, UUID organiser) {
        var request = new Request(registration, organiser);
        try {
            return retry.executeSupplier(() -> breaker.executeSupplier(() -> post(request)));
        } catch (CallNotPermittedException e) {
            return new OrganiserLink.Away();
        } catch (RestClientException e) {
            // Neither the message nor the cause is logged: they may quote what was sent or received.
            log.warn("no organiser links are to be had: {}", e.getClass().getSimpleName());
            return new OrganiserLink.Away();
        }
    }

    /** That there is no such organiser is an answer, not a failure, and so nothing to the breaker. */
    private OrganiserLink post(Request request) {
        try {
            var reply = events.post()
                    .uri("/internal/organiser-links")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(request)
                    .retrieve()
                    .body(Reply.class);
            if (reply == null || reply.link() == null || reply.expiresAt() == null) {
                throw new RestClientException("an answer without a link");
            }
            return new OrganiserLink.Minted(reply.link(), reply.expiresAt());
        } catch (HttpClientErrorException.NotFound e) {
            return new OrganiserLink.Gone();
        }
    }
}
