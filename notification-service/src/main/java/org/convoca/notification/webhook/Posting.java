package org.convoca.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.convoca.notification.outbound.OutboundAnswer;
import org.convoca.notification.outbound.OutboundAnswer.Answered;
import org.convoca.notification.outbound.OutboundAnswer.Refused;
import org.convoca.notification.outbound.OutboundAnswer.Unreachable;
import org.convoca.notification.outbound.OutboundClient;
import org.convoca.notification.webhook.Endpoint.Disabled;
import org.convoca.notification.webhook.Endpoint.Enabled;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts one message after the other, and writes down what became of each. A message in hand is leased, so that no two instances post it at once. */
class Posting {

    private static final Logger log = LoggerFactory.getLogger(Posting.class);
    private static final int GONE = 410;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final SecretKeeping secrets;
    private final OutboundClient client;
    private final RetrySchedule schedule;
    private final WebhookProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;

    Posting(
            Endpoints endpoints,
            Deliveries deliveries,
            SecretKeeping secrets,
            OutboundClient client,
            RetrySchedule schedule,
            WebhookProperties properties,
            MeterRegistry meters,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.client = client;
        this.schedule = schedule;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Posts what that endpoint has waited for longest.
     *
     * @return whether to go on with it: after a failure the others had better wait too
     */
    boolean next(String id) {
        var endpoint = endpoints.find(id).map(Stored::state).orElse(null);
        if (!(endpoint instanceof Enabled enabled) || enabled.isQuiet(now())) {
            return false;
        }
        return deliveries.due(id).map(due -> post(enabled, due)).orElse(false);
    }

    private boolean post(Enabled endpoint, Stored<Delivery> due) {
        if (!(due.state() instanceof Delivery.Waiting waiting)) {
            throw new IllegalStateException("never due");
        }
        var leased = deliveries.replace(due, waiting.leasedUntil(now().plus(properties.lease())));
        if (leased.isEmpty()) {
            return true;
        }
        var message = waiting.message();
        var at = now();
        var answer = client.post(
                URI.create(endpoint.settings().url()),
                headers(endpoint, message, at),
                message.body().getBytes(UTF_8));
        return settle(leased.get(), waiting, attempt(answer, at), answer);
    }

    private Map<String, String> headers(Enabled endpoint, Message message, Instant at) {
        var headers = new HashMap<>(secrets.headers(endpoint.secrets(), message, at));
        headers.put("Content-Type", "application/cloudevents+json; charset=utf-8");
        return headers;
    }

    private Attempt attempt(OutboundAnswer answer, Instant at) {
        var millis = Duration.between(at, now()).toMillis();
        return switch (answer) {
            case Answered answered -> new Attempt(at, answered.status(), null, millis);
            case Unreachable unreachable ->
                new Attempt(at, null, unreachable.cause().code(), millis);
            case Refused refused -> new Attempt(at, null, refused.objection().code(), millis);
        };
    }

    private boolean settle(Stored<Delivery> leased, Delivery.Waiting waiting, Attempt attempt, OutboundAnswer answer) {
        var endpoint = waiting.message().endpoint();
        if (answer instanceof Answered answered && answered.isSuccess()) {
            write(leased, waiting.delivered(attempt));
            endpoints.change(endpoint, state -> state instanceof Enabled enabled ? enabled.succeeded() : state);
            return true;
        }
        if (answer instanceof Answered answered && answered.status() == GONE) {
            write(leased, waiting.failed(attempt, Delivery.Failed.GONE));
            endpoints.change(endpoint, state -> state.disable(Disabled.GONE, now()));
            log.info("webhook {} is gone and disabled", endpoint);
            return false;
        }
        var notBefore = retryAfter(answer).orElse(null);
        write(leased, failed(waiting, attempt, notBefore));
        endpoints.change(endpoint, state -> failed(state, notBefore));
        return false;
    }

    private Delivery failed(Delivery.Waiting waiting, Attempt attempt, @Nullable Instant notBefore) {
        return schedule.next(waiting.tries() + 1, now(), notBefore)
                .<Delivery>map(due -> waiting.retry(attempt, due))
                .orElseGet(() -> waiting.failed(attempt, Delivery.Failed.GIVEN_UP));
    }

    private Endpoint failed(Endpoint state, @Nullable Instant notBefore) {
        return state instanceof Enabled enabled ? enabled.failed(now(), notBefore, properties.disabledAfter()) : state;
    }

    private Optional<Instant> retryAfter(OutboundAnswer answer) {
        return answer instanceof Answered answered
                ? answered.header("Retry-After").flatMap(header -> RetryAfter.read(header, now()))
                : Optional.empty();
    }

    private void write(Stored<Delivery> leased, Delivery next) {
        if (deliveries.replace(leased, next).isPresent()) {
            meters.counter("convoca.webhooks", "outcome", next.status()).increment();
        } else {
            log.info("delivery {} ended as {} after its lease", leased.id(), next.status());
        }
    }
}
