package org.convoca.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.types.Binary;
import org.convoca.platform.backing.Backing;
import org.convoca.platform.backing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What travels, and how surely (D-1, D-2, U-15). */
class KafkaEventSenderIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    private final TestTopics topics = new TestTopics(Backing.bootstrapServers());
    private final KafkaEventSender sender =
            KafkaEventSender.to(Backing.bootstrapServers(), "/convoca/some-service", TIMEOUT);

    @AfterEach
    void close() {
        sender.close();
        topics.close();
    }

    private static OutboxEntry entry(String topic, byte[] data) {
        return new OutboxEntry(
                "some-id.1",
                topic,
                "some-id",
                "org.convoca.registration.opened.v1",
                Instant.parse("2027-01-16T18:00:00.123Z"),
                new Binary(data));
    }

    @Test
    void isReadByTheCloudEventsSdk() throws Exception {
        var topic = topics.create();
        var written = new EventWriter(Clock.systemUTC())
                .write(6, Plan.fact(UUID.randomUUID()))
                .getFirst();
        sender.send(new OutboxEntry(
                        written.id(), topic, written.subject(), written.type(), written.time(), written.data()))
                .get(30, TimeUnit.SECONDS);

        var event = read(topic);
        assertThat(event.getId()).isEqualTo(written.subject() + ".7");
        assertThat(event.getType()).isEqualTo("org.convoca.registration.opened.v1");
        assertThat(event.getSource()).isEqualTo(URI.create("/convoca/some-service"));
        assertThat(event.getSubject()).isEqualTo(written.subject());
        assertThat(event.getTime()).isEqualTo(written.time().atOffset(ZoneOffset.UTC));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getData().toBytes()).isEqualTo(written.data().getData());
        assertThat(new String(event.getData().toBytes(), UTF_8))
                .contains("\"sequence\":7")
                .contains("\"status\":\"open\"");
    }

    private static CloudEvent read(String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", Backing.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = await().atMost(Duration.ofSeconds(30))
                    .until(() -> consumer.poll(Duration.ofMillis(200)), polled -> !polled.isEmpty());
            var record = records.iterator().next();
            assertThat(record.key()).isEqualTo(record.value().getSubject());
            return record.value();
        }
    }

    @Test
    void sendsWithALiveProducerThatLosesNothing() throws Exception {
        sender.send(entry(topics.create(), new byte[1])).get(30, TimeUnit.SECONDS);
        var producer = (KafkaProducer<?, ?>) ReflectionTestUtils.getField(sender, "producer");
        var live = new HashMap<String, Object>(
                ((ProducerConfig) ReflectionTestUtils.getField(producer, "producerConfig")).values());
        assertThat(live)
                .containsEntry("acks", "-1")
                .containsEntry("enable.idempotence", true)
                .containsEntry("linger.ms", 0L)
                .containsEntry("delivery.timeout.ms", 4000);
        assertThat((Integer) live.get("max.in.flight.requests.per.connection")).isLessThanOrEqualTo(5);
    }

    @Test
    void saysThatARecordWhichIsTooLargeCanNeverBeSent() throws Exception {
        var topic = topics.create();
        assertThatThrownBy(() ->
                        sender.send(entry(topic, new byte[2 * 1024 * 1024])).get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(UnsendableException.class);
        topics.limit(topic, 100);
        assertThatThrownBy(() -> sender.send(entry(topic, new byte[1000])).get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(UnsendableException.class);
    }

    @Test
    void failsInTimeWhenNobodyAnswersAndKeepsTheEvent() {
        try (var fixture = new OutboxFixture();
                var nobody = KafkaEventSender.to("127.0.0.1:1", "/convoca/some-service", Duration.ofSeconds(1))) {
            var before = System.nanoTime();
            assertThatThrownBy(
                            () -> nobody.send(entry("some-topic", new byte[1])).get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));

            var instance = fixture.instance(
                    OutboxFixture.QUICK,
                    Clock.systemUTC(),
                    () -> KafkaEventSender.to("127.0.0.1:1", "/convoca/some-service", Duration.ofSeconds(1)));
            instance.stores().start();
            var id = UUID.randomUUID();
            instance.plans().insert(id.toString(), Plan.draft("March"), Plan.fact(id));
            await().atMost(Duration.ofSeconds(30)).until(() -> instance.stores().looks() > 5);
            assertThat(fixture.outboxSize(id)).isEqualTo(1);
        }
    }

    @Test
    void failsRatherThanThrowsWhenTheBrokersNameIsUnknown() {
        try (var unknown = KafkaEventSender.to("kafka.invalid:9092", "/convoca/some-service", TIMEOUT)) {
            assertThat(unknown.send(entry("some-topic", new byte[1]))).isCompletedExceptionally();
        }
    }

    @Test
    void stopsInTimeThoughManyDocumentsWaitForABrokerThatIsNotThere() {
        try (var fixture = new OutboxFixture()) {
            var properties = new OutboxProperties(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    100,
                    50);
            var instance = fixture.instance(
                    properties,
                    Clock.systemUTC(),
                    () -> KafkaEventSender.to("127.0.0.1:1", "/convoca/some-service", properties.deliveryTimeout()));
            for (var i = 0; i < 20; i++) {
                var id = UUID.randomUUID();
                instance.plans().insert(id.toString(), Plan.draft("March"), Plan.fact(id));
            }
            instance.stores().start();
            var before = System.nanoTime();
            for (var i = 0; i < 20; i++) {
                var id = UUID.randomUUID();
                instance.plans().insert(id.toString(), Plan.draft("March"), Plan.fact(id));
            }
            instance.stores().stop();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
