package org.convoca.event;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.convoca.platform.backing.Backing;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;

/** The service's consumer group on one topic, as an operator handles it. */
public final class ConsumerGroup implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** All consumers of the service are members of one group, and only a group without members can be set back. */
    private static final List<String> BINDINGS =
            List.of("signatures-in-0", "calls-in-0", "closings-in-0", "removals-in-0");

    private final String name;
    private final String topic;
    private final BindingsLifecycleController bindings;
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", Backing.bootstrapServers()));

    public ConsumerGroup(String name, String topic, BindingsLifecycleController bindings) {
        this.name = name;
        this.topic = topic;
        this.bindings = bindings;
    }

    /** Waits until everything on the topic was taken. */
    public void awaitEnd() {
        await().atMost(PATIENCE).until(() -> {
            var taken = got(admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata());
            return offsets(OffsetSpec.latest()).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .allMatch(end -> taken.containsKey(end.getKey())
                            && taken.get(end.getKey()).offset() >= end.getValue());
        });
    }

    /** Sets the group back to the beginning of the topic and lets it take everything again. */
    public void startOver() {
        BINDINGS.forEach(each -> bindings.changeState(each, State.STOPPED));
        var beginning = offsets(OffsetSpec.earliest()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, offset -> new OffsetAndMetadata(offset.getValue())));
        // The broker refuses while the group still has a member.
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        got(admin.alterConsumerGroupOffsets(name, beginning).all()) == null);
        BINDINGS.forEach(each -> bindings.changeState(each, State.STARTED));
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) {
        var partitions = got(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .partitions();
        var wanted = partitions.stream()
                .collect(Collectors.toMap(info -> new TopicPartition(topic, info.partition()), info -> which));
        return got(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private static <T> T got(KafkaFuture<T> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
