package org.convoca.notification.mail.recipient;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks a service that owns contacts over HTTP, again when it fails, and for a while not at all when it fails too often. Each has a circuit breaker
 * of its own.
 */
final class OwnerClient {

    private static final Logger log = LoggerFactory.getLogger(OwnerClient.class);

    private final RestClient owner;
    private final Retry retry;
    private final CircuitBreaker breaker;

    OwnerClient(RestClient owner, Retry retry, CircuitBreaker breaker) {
        this.owner = owner;
        this.retry = retry;
        this.breaker = breaker;
    }

    private record Request(List<?> items) {}

    /** Its answers by the mail's id; empty while it cannot be reached or cannot answer. */
    Optional<Map<String, RecipientsReply.Item>> ask(List<?> questions) {
        try {
            var request = new Request(questions);
            return Optional.of(byMail(retry.executeSupplier(() -> breaker.executeSupplier(() -> post(request)))));
        } catch (CallNotPermittedException e) {
            return Optional.empty();
        } catch (RestClientException e) {
            // Neither the message nor the cause is logged: they may quote what was sent or received.
            log.warn(
                    "{} does not say to whom mails go: {}",
                    breaker.getName(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private List<RecipientsReply.Item> post(Request request) {
        var reply = owner.post()
                .uri("/internal/recipients")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .retrieve()
                .body(RecipientsReply.class);
        if (reply == null || reply.items() == null) {
            throw new RestClientException("an answer without items");
        }
        return reply.items();
    }

    private static Map<String, RecipientsReply.Item> byMail(List<RecipientsReply.Item> items) {
        var byMail = new HashMap<String, RecipientsReply.Item>();
        items.forEach(item -> byMail.put(item.mail(), item));
        return byMail;
    }

    boolean isAvailable() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }
}
