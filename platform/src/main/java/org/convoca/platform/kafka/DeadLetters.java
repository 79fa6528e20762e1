package org.convoca.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of one topic and consumer group, for an operator: what there are, what is in them, and bringing them back.
 *
 * <p>A replayed record goes to its original topic with its original key and headers. All groups of that topic see it; those that have taken the event
 * ignore it by its sequence. How far replaying has got is the committed offset of the group {@code <dead-letter topic>.operator}, so that no dead
 * letter is replayed twice. Two operators at once are the one thing that it does not guard against. Not thread-safe.
 */
public final class DeadLetters implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int PATIENCE_SECONDS = 30;
    private static final String ADDED_BY_THE_CONTAINER = "kafka_dlt-";

    private final String topic;
    private final String deadLetterTopic;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;

    public DeadLetters(String bootstrapServers, String topic, String group) {
        this.topic = topic;
        this.deadLetterTopic = DeadLetterTopics.of(topic, group);
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        deadLetterTopic + ".operator",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed",
                        "allow.auto.create.topics",
                        false,
                        "default.api.timeout.ms",
                        PATIENCE_SECONDS * 1000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0,
                        "max.block.ms",
                        PATIENCE_SECONDS * 1000,
                        "max.request.size",
                        DeadLetterTopics.LARGEST),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Those that were not replayed yet, of each partition the oldest first, at most {@code limit}; none where there is no dead-letter topic. */
    public List<DeadLetter> list(int limit) {
        return waiting(limit).stream().map(DeadLetters::letter).toList();
    }

    /** The content of one, whether it was replayed or not. */
    public Optional<byte[]> payload(int partition, long offset) {
        var place = new TopicPartition(deadLetterTopic, partition);
        if (!partitions().contains(place)) {
            return Optional.empty();
        }
        consumer.assign(List.of(place));
        var end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
        if (offset < 0 || offset >= end) {
            return Optional.empty();
        }
        consumer.seek(place, offset);
        while (consumer.position(place) <= offset) {
            for (var found : consumer.poll(POLL)) {
                if (found.offset() == offset) {
                    return Optional.ofNullable(found.value());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Sends those that wait back to their topic, of each partition the oldest first, and says how many they were. What becomes a dead letter again meanwhile waits for
     * the next time.
     *
     * @throws IllegalStateException when the broker does not take one; those before it were replayed, it was not
     */
    public int replay(int limit) {
        var waiting = waiting(limit);
        for (var dead : waiting) {
            send(dead);
            consumer.commitSync(Map.of(
                    new TopicPartition(dead.topic(), dead.partition()), new OffsetAndMetadata(dead.offset() + 1)));
        }
        return waiting.size();
    }

    private void send(ConsumerRecord<byte[], byte[]> dead) {
        var alive = new ProducerRecord<>(topic, dead.key(), dead.value());
        for (var header : dead.headers()) {
            if (!header.key().startsWith(ADDED_BY_THE_CONTAINER)
                    && !header.key().equals(DeadLetterTopics.REASON)) {
                alive.headers().add(header);
            }
        }
        try {
            producer.send(alive).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take the record of offset " + dead.offset(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at offset " + dead.offset(), e);
        }
    }

    /** Within a partition in the order of their offsets, which replaying relies on. */
    private List<ConsumerRecord<byte[], byte[]>> waiting(int limit) {
        var partitions = partitions();
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        var committed = consumer.committed(Set.copyOf(partitions));
        var beginnings = consumer.beginningOffsets(partitions);
        for (var partition : partitions) {
            var last = committed.get(partition);
            var beginning = beginnings.getOrDefault(partition, 0L);
            consumer.seek(partition, last == null ? beginning : Math.max(beginning, last.offset()));
        }
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            for (var dead : consumer.poll(POLL)) {
                if (dead.offset() < ends.getOrDefault(new TopicPartition(dead.topic(), dead.partition()), 0L)) {
                    found.add(dead);
                }
            }
        }
        found.sort(Comparator.comparingLong((ConsumerRecord<byte[], byte[]> dead) -> dead.offset())
                .thenComparingInt(ConsumerRecord::partition));
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private List<TopicPartition> partitions() {
        return consumer.listTopics().getOrDefault(deadLetterTopic, List.of()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> dead) {
        var headers = new HashMap<String, String>();
        dead.headers().forEach(header -> {
            if (!header.key().startsWith(ADDED_BY_THE_CONTAINER)) {
                headers.put(header.key(), text(header.value()));
            }
        });
        return new DeadLetter(
                dead.partition(),
                dead.offset(),
                Instant.ofEpochMilli(dead.timestamp()),
                text(dead.key()),
                reason(dead.headers()),
                headers);
    }

    private static String reason(Headers headers) {
        var reason = headers.lastHeader(DeadLetterTopics.REASON);
        return reason == null ? "unknown" : text(reason.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
