package org.convoca.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.platform.event.DeliveryService.GROUP;

import java.time.Duration;
import java.util.UUID;
import org.convoca.platform.backing.Backing;
import org.convoca.platform.backing.TestTopics;
import org.convoca.platform.event.DeliveryService.Effects;
import org.convoca.platform.kafka.DeadLetterTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * What becomes of a record that cannot be taken (D-3, D-4, D-5). Two tests show the danger itself, with the binder as it comes: should they fail one
 * day, the binder has learnt it, and {@link DeadLettering} may go.
 */
class DeadLetteringIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int TINY = 100;
    private static final int NORMAL = 1024 * 1024;

    private final TestTopics topics = new TestTopics(Backing.bootstrapServers());
    private final Effects effects = new Effects();
    private String topic;
    private String deadLetters;

    @BeforeEach
    void createTopics() throws Exception {
        topic = topics.create();
        deadLetters = topics.create(DeadLetterTopics.of(topic, GROUP));
    }

    @AfterEach
    void close() {
        topics.close();
    }

    private UUID sendOne() throws Exception {
        var id = UUID.randomUUID();
        topics.send(Events.record(topic, Events.opened(id, 1)));
        return id;
    }

    private void awaitCommitted(long offset) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topics.committed(topic, GROUP)).isEqualTo(offset));
    }

    @Test
    void theBinderLosesARecordThatItsDeadLetterTopicRefuses() throws Exception {
        topics.limit(deadLetters, TINY);
        sendOne();
        try (var _ = DeliveryService.theBinders(
                topic,
                effects,
                "spring.cloud.stream.kafka.bindings.plans-in-0.consumer.enable-dlq=true",
                "spring.cloud.stream.kafka.bindings.plans-in-0.consumer.dlq-name=" + deadLetters)) {
            awaitCommitted(1);
        }
        topics.limit(deadLetters, NORMAL);
        assertThat(topics.end(deadLetters)).as("the record is nowhere").isZero();
    }

    @Test
    void theBinderLosesARecordWhenNoDeadLettersAreAskedFor() throws Exception {
        sendOne();
        try (var _ = DeliveryService.theBinders(topic, effects)) {
            awaitCommitted(1);
        }
        assertThat(effects.attempts).hasValue(3);
        assertThat(topics.end(deadLetters)).as("the record is nowhere").isZero();
    }

    @Test
    void keepsARecordWhereItIsWhileItsDeadLetterTopicRefuses() throws Exception {
        topics.limit(deadLetters, TINY);
        effects.failWith(new IllegalStateException("poison"));
        sendOne();
        try (var _ = DeliveryService.ours(topic, effects)) {
            await().atMost(SOON).until(() -> effects.attempts.get() >= 9);
            assertThat(topics.committed(topic, GROUP)).isZero();
            assertThat(topics.end(deadLetters)).isZero();

            topics.limit(deadLetters, NORMAL);
            awaitCommitted(1);
            effects.recover();
            var next = sendOne();
            awaitCommitted(2);
            assertThat(effects.taken).containsExactly(next + ".1");
        }
        assertThat(topics.end(deadLetters)).as("exactly once").isEqualTo(1);
    }

    @Test
    void makesARecordADeadLetterThoughNobodyAskedForThem() throws Exception {
        effects.failWith(new IllegalStateException("ana@example.org cannot be reached"));
        var id = sendOne();
        try (var _ = DeliveryService.ours(topic, effects)) {
            awaitCommitted(1);
        }
        var letter = topics.records(deadLetters).getFirst();
        var sent = topics.records(topic).getFirst();
        assertThat(letter.key()).isEqualTo(sent.key());
        assertThat(letter.value()).isEqualTo(sent.value());
        assertThat(letter.headers()).contains(sent.headers().toArray());
        assertThat(letter.headers().lastHeader("ce_id").value()).asString().isEqualTo(id + ".1");
        assertThat(letter.headers().lastHeader(DeadLetterTopics.REASON).value())
                .asString()
                .isEqualTo("java.lang.IllegalStateException");
        assertThat(letter.headers().toArray())
                .as("what a failure says may hold anything")
                .noneSatisfy(header -> assertThat(header.value()).asString().contains("ana@"));
    }

    @Test
    void triesExactlyAsOftenAsConfigured() throws Exception {
        effects.failWith(new IllegalStateException("poison"));
        sendOne();
        try (var _ = DeliveryService.ours(topic, effects, "convoca.delivery.attempts=5")) {
            awaitCommitted(1);
        }
        assertThat(effects.attempts).hasValue(5);
        assertThat(topics.end(deadLetters)).isEqualTo(1);
    }

    @Test
    void triesOnceWhenThatIsConfigured() throws Exception {
        effects.failWith(new IllegalStateException("poison"));
        sendOne();
        try (var _ = DeliveryService.ours(topic, effects, "convoca.delivery.attempts=1")) {
            awaitCommitted(1);
        }
        assertThat(effects.attempts).hasValue(1);
    }

    @Test
    void takesARecordThatFailsOnlyAtFirst() throws Exception {
        effects.mood = received -> {
            if (effects.attempts.get() < 3) {
                throw new IllegalStateException("not yet");
            }
        };
        var id = sendOne();
        try (var _ = DeliveryService.ours(topic, effects)) {
            awaitCommitted(1);
        }
        assertThat(effects.taken).containsExactly(id + ".1");
        assertThat(topics.end(deadLetters)).isZero();
    }

    @Test
    void doesNotTryWhatIsNoEvent() throws Exception {
        var unreadable = Events.record(topic, Events.opened(UUID.randomUUID(), 1));
        unreadable.headers().remove("ce_id");
        topics.send(unreadable);
        topics.send(new org.apache.kafka.clients.producer.ProducerRecord<>(topic, new byte[] {1}, null));
        topics.send(new org.apache.kafka.clients.producer.ProducerRecord<>(topic, null, new byte[] {0}));
        var id = sendOne();
        try (var _ = DeliveryService.ours(
                topic, effects, "convoca.delivery.first-pause=50s", "convoca.delivery.longest-pause=50s")) {
            awaitCommitted(4);
        }
        assertThat(effects.taken).containsExactly(id + ".1");
        assertThat(topics.records(deadLetters))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.headers()
                                .lastHeader(DeadLetterTopics.REASON)
                                .value())
                        .asString()
                        .isEqualTo(UnreadableEventException.class.getName()));
    }

    @Test
    void waitsAsLongAsItTakesWhileTheDatabaseIsAway() throws Exception {
        effects.failWith(new DataAccessResourceFailureException("nobody there"));
        var id = sendOne();
        try (var _ = DeliveryService.ours(topic, effects, "convoca.delivery.longest-pause=20ms")) {
            await().atMost(SOON).until(() -> effects.attempts.get() > 10);
            effects.recover();
            awaitCommitted(1);
        }
        assertThat(effects.taken).containsExactly(id + ".1");
        assertThat(topics.end(deadLetters)).isZero();
    }

    @Test
    void neverMakesAClassThatAHeaderNames() throws Exception {
        var id = UUID.randomUUID();
        var record = Events.record(topic, Events.opened(id, 1));
        var types =
                "{\"ce_extra\":\"%s\",\"contentType\":\"%s\"}".formatted(Trap.class.getName(), Trap.class.getName());
        Events.header(record, "spring_json_header_types", types);
        Events.header(record, "ce_extra", "{}");
        Events.header(record, "__TypeId__", Trap.class.getName());
        Events.header(record, "contentType", "application/x-java-object;type=" + Trap.class.getName());
        topics.send(record);
        try (var _ = DeliveryService.ours(topic, effects)) {
            awaitCommitted(1);
        }
        assertThat(Snare.sprung).isFalse();
        assertThat(effects.taken.size() + topics.end(deadLetters))
                .as("taken or buried: " + id)
                .isEqualTo(1);
    }

    /** Says when somebody loads and initialises it. */
    static final class Trap {
        static {
            Snare.sprung = true;
        }
    }

    static final class Snare {
        static volatile boolean sprung;
    }

    @Test
    void isPatientForLessThanHalfThePollInterval() {
        var defaults = new DeliveryProperties(6, Duration.ofSeconds(1), Duration.ofSeconds(16));
        assertThat(defaults.patience()).isEqualTo(Duration.ofSeconds(31));
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryProperties(20, Duration.ofSeconds(1), Duration.ofSeconds(16)));
    }
}
