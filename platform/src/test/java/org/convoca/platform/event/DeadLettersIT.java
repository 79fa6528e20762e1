package org.convoca.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.platform.event.DeliveryService.GROUP;

import java.time.Duration;
import java.util.UUID;
import org.convoca.platform.backing.Backing;
import org.convoca.platform.backing.TestTopics;
import org.convoca.platform.event.DeliveryService.Effects;
import org.convoca.platform.kafka.DeadLetterOperations;
import org.convoca.platform.kafka.DeadLetterTopic;
import org.convoca.platform.kafka.DeadLetterTopics;
import org.convoca.platform.kafka.DeadLetters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of dead letters, and what becomes of those that are brought back. */
class DeadLettersIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestTopics topics = new TestTopics(Backing.bootstrapServers());
    private final Effects effects = new Effects();
    private String topic;
    private DeadLetters deadLetters;

    @BeforeEach
    void open() throws Exception {
        topic = topics.create();
        topics.create(DeadLetterTopics.of(topic, GROUP));
        deadLetters = new DeadLetters(Backing.bootstrapServers(), topic, GROUP);
    }

    @AfterEach
    void close() {
        deadLetters.close();
        topics.close();
    }

    private void awaitCommitted(long offset) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topics.committed(topic, GROUP)).isEqualTo(offset));
    }

    /** Leaves one dead letter about that aggregate, and the service running. */
    private UUID bury() throws Exception {
        effects.failWith(new IllegalStateException("poison"));
        var id = UUID.randomUUID();
        var before = topics.end(topic);
        topics.send(Events.record(topic, Events.opened(id, 1)));
        awaitCommitted(before + 1);
        effects.recover();
        return id;
    }

    @Test
    void listsAndShowsWithoutChangingAnything() throws Exception {
        try (var _ = DeliveryService.ours(topic, effects)) {
            var first = bury();
            var second = bury();
            for (var look = 0; look < 2; look++) {
                assertThat(deadLetters.list(10)).extracting("key").containsExactly(first.toString(), second.toString());
            }
            assertThat(deadLetters.list(1)).hasSize(1);
            var letter = deadLetters.list(10).getFirst();
            assertThat(letter.reason()).isEqualTo("java.lang.IllegalStateException");
            assertThat(letter.headers())
                    .containsEntry("ce_id", first + ".1")
                    .containsEntry("ce_source", "/convoca/test");
            assertThat(deadLetters.payload(letter.partition(), letter.offset()))
                    .hasValueSatisfying(data -> assertThat(new String(data, java.nio.charset.StandardCharsets.UTF_8))
                            .contains(first.toString()));
            assertThat(deadLetters.payload(0, 99)).isEmpty();
            assertThat(deadLetters.payload(7, 0)).isEmpty();
        }
    }

    @Test
    void replaysEachOnceWithItsKeyAndHeaders() throws Exception {
        try (var _ = DeliveryService.ours(topic, effects)) {
            var id = bury();
            assertThat(deadLetters.replay(10)).isEqualTo(1);
            awaitCommitted(2);
            assertThat(effects.taken).containsExactly(id + ".1");
            assertThat(deadLetters.replay(10)).isZero();
            assertThat(deadLetters.list(10)).isEmpty();
        }
        var records = topics.records(topic);
        assertThat(records).hasSize(2);
        assertThat(records.get(1).key()).isEqualTo(records.get(0).key());
        assertThat(records.get(1).value()).isEqualTo(records.get(0).value());
        assertThat(records.get(1).headers().toArray())
                .isEqualTo(records.get(0).headers().toArray());
    }

    @Test
    void remembersWhatWasReplayedFromOneOperatorToTheNext() throws Exception {
        try (var _ = DeliveryService.ours(topic, effects)) {
            bury();
            var second = bury();
            assertThat(deadLetters.replay(1)).isEqualTo(1);
            try (var next = new DeadLetters(Backing.bootstrapServers(), topic, GROUP)) {
                assertThat(next.list(10)).extracting("key").containsExactly(second.toString());
                assertThat(next.replay(10)).isEqualTo(1);
            }
            assertThat(topics.end(topic)).isEqualTo(4);
        }
    }

    @Test
    void picksOneOutOfTheMiddle() throws Exception {
        try (var _ = DeliveryService.ours(topic, effects)) {
            var first = bury();
            var second = bury();
            var third = bury();
            assertThat(deadLetters.replay(0, 1)).isTrue();
            assertThat(deadLetters.replay(0, 1)).as("a second time").isFalse();
            assertThat(deadLetters.replay(0, 9)).isFalse();
            assertThat(deadLetters.list(10)).extracting("key").containsExactly(first.toString(), third.toString());
            awaitCommitted(4);
            assertThat(effects.taken).containsExactly(second + ".1");
            assertThat(deadLetters.replay(10)).isEqualTo(2);
            assertThat(deadLetters.list(10)).isEmpty();
        }
    }

    @Test
    void givesOneUpForGood() throws Exception {
        try (var service = DeliveryService.ours(topic, effects)) {
            bury();
            bury();
            var all = service.getBean(DeadLetterOperations.class);
            assertThat(all.counts()).singleElement().satisfies(count -> {
                assertThat(count.topic()).isEqualTo(new DeadLetterTopic(topic, GROUP));
                assertThat(count.waiting()).isEqualTo(2);
                assertThat(count.oldest())
                        .contains(deadLetters.list(1).getFirst().at());
            });
            assertThat(deadLetters.drop(0, 1)).isTrue();
            assertThat(deadLetters.drop(0, 1)).isFalse();
            assertThat(all.counts())
                    .singleElement()
                    .satisfies(count -> assertThat(count.waiting()).isEqualTo(1));
            assertThat(deadLetters.replay(10)).isEqualTo(1);
            assertThat(all.counts()).isEmpty();
            assertThat(deadLetters.payload(0, 1)).as("still to be looked at").isPresent();
            awaitCommitted(3);
            assertThat(topics.end(topic)).isEqualTo(3);
        }
    }

    @Test
    void changesNothingForAGroupThatHadTakenTheEvent() throws Exception {
        var others = new Effects();
        try (var _ = DeliveryService.ours(topic, effects);
                var _ = DeliveryService.ours(
                        topic, others, "spring.cloud.stream.bindings.plans-in-0.group=other-group")) {
            var id = bury();
            await().atMost(SOON).until(() -> others.taken.size() == 1);
            deadLetters.replay(10);
            awaitCommitted(2);
            await().atMost(SOON).until(() -> topics.committed(topic, "other-group") == 2);
            assertThat(effects.taken).containsExactly(id + ".1");
            assertThat(others.taken).as("seen twice, taken once").containsExactly(id + ".1");
        }
    }

    @Test
    void letsABuriedRecordBeBuriedAgain() throws Exception {
        try (var _ = DeliveryService.ours(topic, effects)) {
            bury();
            effects.failWith(new IllegalStateException("still poison"));
            assertThat(deadLetters.replay(10)).isEqualTo(1);
            awaitCommitted(2);
            assertThat(deadLetters.list(10)).hasSize(1);
        }
    }

    @Test
    void findsNothingWhereThereIsNoDeadLetterTopic() {
        try (var none = new DeadLetters(Backing.bootstrapServers(), "test-" + UUID.randomUUID(), GROUP)) {
            assertThat(none.list(10)).isEmpty();
            assertThat(none.replay(10)).isZero();
            assertThat(none.payload(0, 0)).isEmpty();
        }
    }
}
