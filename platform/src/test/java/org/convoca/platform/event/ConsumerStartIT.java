package org.convoca.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.convoca.platform.event.DeliveryService.GROUP;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.convoca.platform.backing.Backing;
import org.convoca.platform.backing.EmbeddedKafka;
import org.convoca.platform.backing.TestTopics;
import org.convoca.platform.event.DeliveryService.Effects;
import org.convoca.platform.kafka.DeadLetterTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

/** How consumers start, run and stop (D-4, D-8, D-13, D-14, D-16). */
class ConsumerStartIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String BINDING = "spring.cloud.stream.bindings.plans-in-0.";

    private final Effects effects = new Effects();

    @ParameterizedTest
    @CsvSource({
        BINDING + "group=, anonymous",
        "spring.cloud.stream.kafka.bindings.plans-in-0.consumer.enable-dlq=true, swallows",
        BINDING + "consumer.batch-mode=true, batch",
        BINDING + "consumer.multiplex=true, multiplex",
        "spring.cloud.stream.bindings.forgotten-in-0.group=x, no function",
        "spring.cloud.function.definition=plans;morePlans, half of it",
    })
    void refusesToStartWithAConsumerThatCouldLoseARecord(String property, String reason) {
        assertThatThrownBy(() -> DeliveryService.ours(
                        "test-nothing",
                        effects,
                        property,
                        property.contains("morePlans")
                                ? "spring.cloud.stream.bindings.morePlans-in-0.destination=test-nothing"
                                : "some.thing=else",
                        property.contains("morePlans")
                                ? "spring.cloud.stream.bindings.morePlans-in-0.group=" + GROUP
                                : "any.thing=else"))
                .hasStackTraceContaining(reason);
    }

    @Test
    void consumesAsTheRulesSay() throws Exception {
        Capture.seen.clear();
        try (var topics = new TestTopics(Backing.bootstrapServers())) {
            var topic = topics.create();
            effects.mood =
                    received -> assertThat(Thread.currentThread().isVirtual()).isFalse();
            try (var context = DeliveryService.ours(
                    topic,
                    effects,
                    "spring.cloud.stream.kafka.binder.consumer-properties[interceptor.classes]="
                            + Capture.class.getName())) {
                var id = UUID.randomUUID();
                topics.send(Events.record(topic, Events.opened(id, 1)));
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(effects.taken).containsExactly(id + ".1"));

                var container =
                        context.getBean(ConsumerContainers.class).container(new ConsumerBinding.Source(topic, GROUP));
                assertThat(container.getContainerProperties().getAckMode()).isEqualTo(AckMode.RECORD);
                assertThat(container.getContainerProperties().getMessageListener())
                        .isNotInstanceOf(BatchMessageListener.class);
            }
            assertThat(Capture.seen)
                    .containsEntry("enable.auto.commit", "false")
                    .containsEntry("isolation.level", "read_committed")
                    .containsEntry("auto.offset.reset", "earliest")
                    .containsEntry("group.protocol", "classic")
                    .containsEntry("group.id", GROUP);
            assertThat(topics.names())
                    .contains(DeadLetterTopics.of(topic, GROUP))
                    .doesNotContain("plans-in-0");
        }
    }

    /** Sees what a live consumer was configured with. */
    public static final class Capture implements ConsumerInterceptor<byte[], byte[]> {

        static final Map<String, String> seen = new ConcurrentHashMap<>();

        @Override
        public void configure(Map<String, ?> settings) {
            settings.forEach((name, value) -> seen.put(name, String.valueOf(value)));
        }

        @Override
        public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
            return records;
        }

        @Override
        public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

        @Override
        public void close() {}
    }

    @Test
    void stopsQuicklyUnderLoadAndRepeatsNothing() throws Exception {
        var events = 200;
        effects.mood = received -> await().pollDelay(Duration.ofMillis(20)).until(() -> true);
        try (var topics = new TestTopics(Backing.bootstrapServers())) {
            var topic = topics.create();
            for (var i = 0; i < events; i++) {
                topics.send(Events.record(topic, Events.opened(UUID.randomUUID(), 1)));
            }
            var context = DeliveryService.ours(topic, effects);
            await().atMost(SOON).until(() -> effects.taken.size() > 5);
            var before = System.nanoTime();
            context.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
            assertThat(effects.taken)
                    .as("the rest of the batch is for the next")
                    .hasSizeLessThan(events);
            assertThat(topics.committed(topic, GROUP)).isEqualTo(effects.taken.size());

            // The next has a database of its own, so that no inbox hides a repetition.
            effects.recover();
            try (var _ = DeliveryService.ours(topic, effects)) {
                await().atMost(SOON).until(() -> topics.committed(topic, GROUP) == events);
            }
        }
        assertThat(effects.taken).hasSize(events).doesNotHaveDuplicates();
    }

    /** Left to the binder, the start would take up to twenty minutes. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void startsWithoutABrokerIsNotReadyAndConsumesOnceThereIsOne(@TempDir Path directory) throws Exception {
        var port = freePort();
        var bootstrapServers = "127.0.0.1:" + port;
        var topic = "test-" + UUID.randomUUID();
        var before = System.nanoTime();
        try (var context = DeliveryService.ours(topic, effects, "spring.kafka.bootstrap-servers=" + bootstrapServers)) {
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
            assertThat(status(context, "liveness")).isEqualTo(200);
            assertThat(status(context, "readiness")).isEqualTo(503);
            try (var _ = EmbeddedKafka.start(port, directory);
                    var topics = new TestTopics(bootstrapServers)) {
                topics.create(topic);
                await().atMost(SOON)
                        .untilAsserted(
                                () -> assertThat(status(context, "readiness")).isEqualTo(200));
                var id = UUID.randomUUID();
                topics.send(Events.record(topic, Events.opened(id, 1)));
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(effects.taken).containsExactly(id + ".1"));
                context.close();
            }
        }
    }

    @Test
    void startsThoughNobodyKnowsTheBrokersName() throws Exception {
        try (var context =
                DeliveryService.ours("test-nothing", effects, "spring.kafka.bootstrap-servers=kafka.invalid:9092")) {
            assertThat(status(context, "liveness")).isEqualTo(200);
            assertThat(status(context, "readiness")).isEqualTo(503);
        }
    }

    private static int status(ConfigurableApplicationContext context, String group) throws Exception {
        var port = context.getEnvironment().getRequiredProperty("local.management.port");
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/" + group);
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
