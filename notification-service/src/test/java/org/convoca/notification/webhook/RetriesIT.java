package org.convoca.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.notification.outbound.Objection;
import org.convoca.notification.outbound.OutboundAnswer;
import org.convoca.notification.outbound.OutboundAnswer.Answered;
import org.convoca.notification.outbound.OutboundClient;
import org.convoca.notification.webhook.Endpoint.Disabled;
import org.convoca.notification.webhook.Endpoint.Enabled;
import org.convoca.notification.webhook.Endpoint.Settings;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.backing.WithBacking;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.sealing.Sealing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** Days of trouble, by a clock that the test moves. The service's own courier rests meanwhile. */
@SpringBootTest(properties = "convoca.webhook.pause=10d")
@WithBacking
@DirtiesContext
class RetriesIT {

    private static final Duration LEASE = Duration.ofMinutes(1);

    @Autowired
    private AggregateStores stores;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Sealing sealing;

    @Autowired
    private WebhookProperties properties;

    private final TestClock clock = TestClock.at("2027-01-10T12:00:00Z");
    private final List<String> posted = new ArrayList<>();
    private final String id = UUID.randomUUID().toString();
    private OutboundAnswer answer = answered(500, Map.of());
    private Endpoints endpoints;
    private Deliveries deliveries;
    private Posting posting;

    @BeforeEach
    void anEndpoint() {
        endpoints = new Endpoints(stores, mongo);
        endpoints.all().forEach(stored -> endpoints.remove(stored.id()));
        deliveries = new Deliveries(stores, mongo, 3, clock);
        posting = posting(client(() -> answer));
        var secrets = new SecretKeeping(sealing, Duration.ofDays(1), clock);
        var settings = new Settings("https://receiver.example.org/hook", "", Set.of(), Set.of());
        endpoints.add(id, new Enabled(settings, secrets.first(id, Secret.random()), clock.instant(), null, null));
    }

    private static Answered answered(int status, Map<String, String> headers) {
        return new Answered(status, headers, "", false);
    }

    private interface Answering {
        OutboundAnswer answer();
    }

    private OutboundClient client(Answering answering) {
        return new OutboundClient() {
            @Override
            public OutboundAnswer post(URI to, Map<String, String> headers, byte[] body) {
                posted.add(headers.get("webhook-id"));
                return answering.answer();
            }

            @Override
            public OutboundAnswer get(URI from, Map<String, String> headers) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Objection> objection(URI address) {
                return Optional.empty();
            }
        };
    }

    private Posting posting(OutboundClient client) {
        return new Posting(
                endpoints,
                deliveries,
                new SecretKeeping(sealing, Duration.ofDays(1), clock),
                client,
                new RetrySchedule(properties.retries(), () -> 0.0),
                properties,
                new SimpleMeterRegistry(),
                clock);
    }

    private Message aMessage() {
        var subject = UUID.randomUUID().toString();
        var type = Kinds.of(SignaturePublished.class);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var message = Message.of(id, new Fact(type, "/convoca/signature-service", subject, 1, now, "a-call", Map.of()));
        deliveries.add(message);
        return message;
    }

    private Delivery state(Message message) {
        return deliveries.find(id, message.id()).orElseThrow().state();
    }

    private Endpoint endpoint() {
        return endpoints.find(id).orElseThrow().state();
    }

    @Test
    void triesOnAndOnForThreeDaysAndThenGivesUp() {
        var message = aMessage();
        var pauses = new ArrayList<Duration>();

        posting.next(id);
        while (state(message) instanceof Delivery.Waiting waiting) {
            pauses.add(Duration.between(clock.instant(), waiting.due()));
            clock.advance(pauses.getLast().minusSeconds(1));
            posting.next(id);
            assertThat(state(message)).as("a second too early").isEqualTo(waiting);
            clock.advance(Duration.ofSeconds(1));
            posting.next(id);
        }

        assertThat(pauses).isEqualTo(properties.retries());
        assertThat(posted).hasSize(10).containsOnly(message.id());
        assertThat(state(message)).isInstanceOfSatisfying(Delivery.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Delivery.Failed.GIVEN_UP);
            assertThat(failed.attempts()).hasSize(10).allMatch(attempt -> attempt.status() == 500);
        });
    }

    @Test
    void leavesAReceiverInPeaceForAsLongAsItAsks() {
        var first = aMessage();
        clock.advance(Duration.ofSeconds(1));
        var second = aMessage();
        answer = answered(429, Map.of("retry-after", "600"));
        posting.next(id);
        answer = answered(204, Map.of());

        clock.advance(Duration.ofSeconds(599));
        assertThat(posting.next(id)).isFalse();
        assertThat(posted).containsExactly(first.id());

        clock.advance(Duration.ofSeconds(1));
        while (posting.next(id)) {
            assertThat(posted).hasSizeLessThan(4);
        }
        assertThat(posted).containsExactly(first.id(), second.id(), first.id());
        assertThat(endpoint())
                .isInstanceOfSatisfying(
                        Enabled.class,
                        enabled -> assertThat(enabled.failingSince()).isNull());
    }

    @Test
    void disablesAnEndpointAfterFiveDaysOfNothingButFailure() {
        var start = clock.instant();
        var message = aMessage();
        while (endpoint() instanceof Enabled) {
            posting.next(id);
            clock.advance(Duration.ofHours(6));
            message = aMessage();
        }

        assertThat(clock.instant()).isBetween(start.plus(Duration.ofDays(5)), start.plus(Duration.ofDays(6)));
        assertThat(endpoint())
                .isInstanceOfSatisfying(
                        Disabled.class,
                        disabled -> assertThat(disabled.reason()).isEqualTo(Disabled.FAILING));

        answer = answered(200, Map.of());
        endpoints.change(id, Endpoint::enable);
        clock.advance(Duration.ofDays(2));
        while (posting.next(id)) {
            assertThat(posted).hasSizeLessThan(100);
        }
        assertThat(deliveries.page(id, "waiting", null, 10))
                .as("what waited was sent")
                .isEmpty();
    }

    @Test
    void postsAgainWhatAnInstanceHadInHandWhenItDied() {
        var message = aMessage();
        var dying = posting(client(() -> {
            throw new AssertionError("killed");
        }));

        assertThatThrownBy(() -> dying.next(id)).isInstanceOf(AssertionError.class);
        assertThat(posting.next(id)).as("while the lease lasts").isFalse();
        clock.advance(LEASE);
        answer = answered(200, Map.of());
        assertThat(posting.next(id)).isTrue();

        assertThat(posted).containsExactly(message.id(), message.id());
        assertThat(state(message)).isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void failsAtOnceWhatDoesNotFitIntoTheQueueAndReplaysIt() {
        for (var number = 0; number < 3; number++) {
            aMessage();
        }
        var fourth = aMessage();
        assertThat(state(fourth))
                .isInstanceOfSatisfying(
                        Delivery.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Delivery.Failed.QUEUE_FULL));

        var failed = deliveries.failedSince(id, Instant.EPOCH, 10);
        assertThat(failed).hasSize(1);
        deliveries.replay(failed.getFirst());
        answer = answered(200, Map.of());
        while (posting.next(id)) {
            assertThat(posted).hasSizeLessThan(5);
        }
        assertThat(posted).hasSize(4).contains(fourth.id());
    }

    @Test
    void forgetsWhatIsOld() {
        var message = aMessage();
        clock.advance(Duration.ofDays(31));
        var late = aMessage();

        deliveries.forget(clock.instant().minus(properties.keptFor()));

        assertThat(deliveries.find(id, message.id())).isEmpty();
        assertThat(deliveries.find(id, late.id())).isPresent();
    }
}
