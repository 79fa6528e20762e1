package org.convoca.signature.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What the service has written: documents and events. */
public final class Ledger {

    private final MongoTemplate mongo;
    private final String bootstrapServers;

    Ledger(MongoTemplate mongo, String bootstrapServers) {
        this.mongo = mongo;
        this.bootstrapServers = bootstrapServers;
    }

    /** A call as it is stored. */
    public Document call(String slug) {
        return Objects.requireNonNull(mongo.findById(slug, Document.class, "calls"));
    }

    /** The signatures of a call, as they are stored. */
    public List<Document> signatures(String call) {
        return mongo.find(Query.query(Criteria.where("state.submission.call").is(call)), Document.class, "signatures");
    }

    public List<Document> signatures(String call, String state) {
        return signatures(call).stream()
                .filter(document -> ("signature." + state)
                        .equals(document.get("state", Document.class).getString("_class")))
                .toList();
    }

    /** All documents of all collections, as text. */
    public String everything() {
        var text = new StringBuilder();
        for (var collection : mongo.getCollectionNames()) {
            mongo.getCollection(collection).find().forEach(document -> text.append(document.toJson()));
        }
        return text.toString();
    }

    /** An event as it stands in a topic. */
    public record Event(String key, String type, String id, String data) {
        static Event of(ConsumerRecord<String, byte[]> record) {
            return new Event(
                    record.key(),
                    header(record, "ce_type"),
                    header(record, "ce_id"),
                    new String(record.value(), UTF_8));
        }

        /** {@code received} for {@code org.convoca.signature.received.v1}. */
        public String fact() {
            return type.split("\\.")[3];
        }

        private static String header(ConsumerRecord<String, byte[]> record, String name) {
            return new String(record.headers().lastHeader(name).value(), UTF_8);
        }
    }

    /** The facts about one subject in their order, once the outboxes are empty; what came twice under one id counts once, as for every consumer. */
    public List<String> facts(String topic, String subject) {
        return events(topic, event -> event.key().equals(subject)).stream()
                .map(Event::fact)
                .toList();
    }

    /** The events of a topic whose data names that call, once the outboxes are empty. */
    public List<Event> about(String topic, String call) {
        return events(topic, event -> event.data().contains("\"" + call + "\""));
    }

    private List<Event> events(String topic, Predicate<Event> wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::outboxesAreEmpty);
        var byId = new LinkedHashMap<String, Event>();
        read(topic).stream().filter(wanted).forEach(event -> byId.putIfAbsent(event.id(), event));
        return List.copyOf(byId.values());
    }

    private boolean outboxesAreEmpty() {
        return Stream.of("signatures", "calls", "claims")
                .allMatch(collection ->
                        mongo.count(Query.query(Criteria.where("due").exists(true)), collection) == 0);
    }

    private List<Event> read(String topic) {
        var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<Event>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(Event.of(record)));
            }
            return events;
        }
    }
}
