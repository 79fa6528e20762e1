package org.convoca.local.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.convoca.local.place.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that a topic holds, as an outside consumer reads it. */
final class Topic {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Topic() {}

    /** An event. The relay may send one more than once, each time under the same id. */
    record Event(String id, String type, JsonNode data) {}

    /** Each event once, by its id. */
    static List<Event> events(Started system, String topic) {
        try (var consumer = consumer(Running.find(system.data()).orElseThrow().kafka())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var read = new ArrayList<Event>();
            while (isBefore(consumer, ends)) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> read.add(event(record)));
            }
            return read.stream().distinct().toList();
        }
    }

    private static KafkaConsumer<String, String> consumer(String servers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static boolean isBefore(KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static Event event(ConsumerRecord<String, String> record) {
        return new Event(header(record, "ce_id"), header(record, "ce_type"), JSON.readTree(record.value()));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
