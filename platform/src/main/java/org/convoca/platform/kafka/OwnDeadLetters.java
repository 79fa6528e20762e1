package org.convoca.platform.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Counts by asking for offsets alone; a dead letter is read only where one waits, which is hardly ever. */
final class OwnDeadLetters implements DeadLetterOperations {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String bootstrapServers;
    private final Set<DeadLetterTopic> topics;

    OwnDeadLetters(String bootstrapServers, Set<DeadLetterTopic> topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = Set.copyOf(topics);
    }

    @Override
    public DeadLetters open(DeadLetterTopic topic) {
        if (!topics.contains(topic)) {
            throw new IllegalArgumentException("no dead-letter topic of this service");
        }
        return new DeadLetters(bootstrapServers, topic, PATIENCE);
    }

    @Override
    public List<DeadLetterCount> counts() {
        return waiting().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new DeadLetterCount(entry.getKey(), entry.getValue(), oldest(entry.getKey())))
                .sorted((one, other) ->
                        one.topic().name().compareTo(other.topic().name()))
                .toList();
    }

    private Optional<Instant> oldest(DeadLetterTopic topic) {
        try (var letters = open(topic)) {
            return letters.list(1).stream().map(DeadLetter::at).findFirst();
        }
    }

    private Map<DeadLetterTopic, Long> waiting() {
        if (topics.isEmpty()) {
            return Map.of();
        }
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis());
        try (var admin = Admin.create(settings)) {
            return waiting(admin);
        } catch (ExecutionException e) {
            throw new KafkaException("dead letters cannot be counted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while dead letters were counted", e);
        }
    }

    private Map<DeadLetterTopic, Long> waiting(Admin admin) throws ExecutionException, InterruptedException {
        var there = admin.listTopics().names().get();
        var known =
                topics.stream().filter(topic -> there.contains(topic.name())).toList();
        var partitions = partitions(admin, known);
        var begins =
                admin.listOffsets(each(partitions, OffsetSpec.earliest())).all().get();
        var ends =
                admin.listOffsets(each(partitions, OffsetSpec.latest())).all().get();
        var groups = admin.listConsumerGroupOffsets(known.stream()
                        .collect(Collectors.toMap(DeadLetters::operatorsOf, _ -> new ListConsumerGroupOffsetsSpec())))
                .all()
                .get();
        return known.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        topic -> partitions.stream()
                                .filter(place -> place.topic().equals(topic.name()))
                                .mapToLong(place -> {
                                    var committed = groups.getOrDefault(DeadLetters.operatorsOf(topic), Map.of());
                                    return Settled.of(committed.get(place), offset(begins, place))
                                            .waiting(offset(ends, place));
                                })
                                .sum()));
    }

    private static long offset(Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition place) {
        var found = offsets.get(place);
        return found == null ? 0 : found.offset();
    }

    private static List<TopicPartition> partitions(Admin admin, Collection<DeadLetterTopic> topics)
            throws ExecutionException, InterruptedException {
        var names = topics.stream().map(DeadLetterTopic::name).toList();
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static Map<TopicPartition, OffsetSpec> each(Collection<TopicPartition> places, OffsetSpec spec) {
        return places.stream().collect(Collectors.toMap(Function.identity(), _ -> spec));
    }
}
