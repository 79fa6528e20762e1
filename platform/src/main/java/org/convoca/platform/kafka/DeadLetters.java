package org.convoca.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
 * ignore it by its sequence. Which were replayed or dropped is what the group {@code <dead-letter topic>.operator} has committed ({@link Settled}), so
 * that none is dealt with twice; the records themselves stay in the topic, where {@link #payload} still finds them. Two operators at the same moment
 * may undo each other's note of it: then one shows up again, and replaying it again changes nothing. Not thread-safe.
 */
public final class DeadLetters implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A dead letter may be large, and never are more held than were asked for and one answer of the broker's. */
    private static final int LARGEST_ANSWER = 4 * DeadLetterTopics.LARGEST;

    private static final String ADDED_BY_THE_CONTAINER = "kafka_dlt-";

    private final String topic;
    private final String deadLetterTopic;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Duration patience;

    public DeadLetters(String bootstrapServers, String topic, String group) {
        this(bootstrapServers, new DeadLetterTopic(topic, group), PATIENCE);
    }

    /** @param patience with a broker that does not answer; what takes longer fails with Kafka's own exception */
    DeadLetters(String bootstrapServers, DeadLetterTopic letters, Duration patience) {
        this.topic = letters.topic();
        this.deadLetterTopic = letters.name();
        this.patience = patience;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        operatorsOf(letters),
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed",
                        "allow.auto.create.topics",
                        false,
                        "fetch.max.bytes",
                        LARGEST_ANSWER,
                        "default.api.timeout.ms",
                        (int) patience.toMillis(),
                        "request.timeout.ms",
                        (int) patience.toMillis()),
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
                        (int) patience.toMillis(),
                        "max.request.size",
                        DeadLetterTopics.LARGEST),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The group whose committed offsets say what was dealt with. */
    static String operatorsOf(DeadLetterTopic letters) {
        return letters.name() + ".operator";
    }

    /** Those that wait, of each partition the oldest first, at most {@code limit}; none where there is no dead-letter topic. */
    public List<DeadLetter> list(int limit) {
        return waiting(limit).stream().map(DeadLetters::letter).toList();
    }

    /** The content of one, whether it was dealt with or not. */
    public Optional<byte[]> payload(int partition, long offset) {
        return record(partition, offset).map(ConsumerRecord::value);
    }

    private Optional<ConsumerRecord<byte[], byte[]>> record(int partition, long offset) {
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
            for (var found : next()) {
                if (found.offset() == offset) {
                    return Optional.of(found);
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
            settle(dead.partition(), dead.offset());
        }
        return waiting.size();
    }

    /**
     * Sends one back; false when it does not wait (any more). Those of the same aggregate are best replayed with the oldest first, though the inbox
     * keeps them in order whatever comes first.
     *
     * @throws IllegalStateException when the broker does not take it; then it waits as before
     */
    public boolean replay(int partition, long offset) {
        var dead = record(partition, offset).filter(found -> !settled(partition).has(offset));
        dead.ifPresent(found -> {
            refuseWhatCannotBeNoted(partition, offset);
            send(found);
            settle(partition, offset);
        });
        return dead.isPresent();
    }

    /**
     * Gives one up: it waits no longer and is never replayed. False when it does not wait (any more).
     *
     * @throws IllegalStateException when too many are dealt with out of their order: the oldest first, then
     */
    public boolean drop(int partition, long offset) {
        var waits = record(partition, offset).isPresent() && !settled(partition).has(offset);
        if (waits) {
            refuseWhatCannotBeNoted(partition, offset);
            settle(partition, offset);
        }
        return waits;
    }

    private void refuseWhatCannotBeNoted(int partition, long offset) {
        if (!settled(partition).and(offset).fits()) {
            throw new IllegalStateException(
                    "too many were picked out of partition " + partition + ": take its oldest first");
        }
    }

    private void settle(int partition, long offset) {
        consumer.commitSync(Map.of(
                new TopicPartition(deadLetterTopic, partition),
                settled(partition).and(offset).committed()));
    }

    private Settled settled(int partition) {
        var place = new TopicPartition(deadLetterTopic, partition);
        return settled(List.of(place)).getOrDefault(place, Settled.of(null, 0));
    }

    private Map<TopicPartition, Settled> settled(Collection<TopicPartition> partitions) {
        var committed = consumer.committed(Set.copyOf(partitions));
        var beginnings = consumer.beginningOffsets(partitions);
        return partitions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        place -> Settled.of(committed.get(place), beginnings.getOrDefault(place, 0L))));
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
            producer.send(alive).get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
        var settled = settled(partitions);
        settled.forEach((place, done) -> consumer.seek(place, done.upTo()));
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (found.size() < limit
                && partitions.stream().anyMatch(place -> consumer.position(place) < ends.getOrDefault(place, 0L))) {
            for (var dead : next()) {
                var place = new TopicPartition(dead.topic(), dead.partition());
                var done = settled.get(place);
                if (done != null && dead.offset() < ends.getOrDefault(place, 0L) && !done.has(dead.offset())) {
                    found.add(dead);
                }
            }
        }
        found.sort(Comparator.comparingLong((ConsumerRecord<byte[], byte[]> dead) -> dead.offset())
                .thenComparingInt(ConsumerRecord::partition));
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /** Whatever comes next, which must be there. */
    private ConsumerRecords<byte[], byte[]> next() {
        for (var waited = Duration.ZERO; waited.compareTo(patience) < 0; waited = waited.plus(POLL)) {
            var found = consumer.poll(POLL);
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new org.apache.kafka.common.errors.TimeoutException("the broker has fallen silent");
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
