package org.convoca.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.EventCatalogue;
import org.convoca.platform.backing.Backing;
import org.convoca.platform.event.Received;
import tools.jackson.databind.json.JsonMapper;

/** Kafka as the world outside the service uses it. */
public final class OnTheWire implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backing.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Sends events as their producer does: CloudEvents in binary mode. */
    public void send(List<? extends Received<? extends Event>> events) {
        events.forEach(this::send);
    }

    public void send(Received<? extends Event> received) {
        var event = received.event();
        var type = EventCatalogue.of(event.getClass());
        var message = new ProducerRecord<>(type.topic(), event.subject(), JSON.writeValueAsBytes(event));
        headers(message, received.id(), type.type(), received.time());
        send(message);
    }

    /** Sends whatever it is. */
    public void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the broker did not take it", e);
        }
    }

    /** Adds the attributes of a CloudEvent about the message's key. */
    public static void headers(ProducerRecord<String, byte[]> message, String id, String type, Instant time) {
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id);
        header(message, "ce_type", type);
        header(message, "ce_source", "/convoca/signature-service");
        header(message, "ce_subject", message.key());
        header(message, "ce_time", time.toString());
        header(message, "content-type", "application/json");
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    /** All records with that key, as another party's library reads CloudEvents. */
    public static List<ConsumerRecord<String, CloudEvent>> cloudEvents(String topic, String key) {
        return read(topic, key, new CloudEventDeserializer());
    }

    /** All records with that key, as they are. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        return read(topic, key, new ByteArrayDeserializer());
    }

    /** The same without those that came again under an id that was there before: delivery is at least once. */
    public static List<ConsumerRecord<String, byte[]>> once(String topic, String key) {
        var seen = new HashSet<String>();
        return records(topic, key).stream()
                .filter(record ->
                        seen.add(new String(record.headers().lastHeader("ce_id").value(), UTF_8)))
                .toList();
    }

    private static <V> List<ConsumerRecord<String, V>> read(String topic, String key, Deserializer<V> values) {
        var settings = Map.<String, Object>of("bootstrap.servers", Backing.bootstrapServers());
        var found = new ArrayList<ConsumerRecord<String, V>>();
        // Only the wanted keys' values are read: what others send to the same broker is none of our business.
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var bytes : consumer.poll(POLL)) {
                    if (key.equals(bytes.key())) {
                        found.add(read(bytes, values));
                    }
                }
            }
        }
        return found;
    }

    private static <V> ConsumerRecord<String, V> read(ConsumerRecord<String, byte[]> bytes, Deserializer<V> values) {
        var value = values.deserialize(bytes.topic(), bytes.headers(), bytes.value());
        var read = new ConsumerRecord<>(bytes.topic(), bytes.partition(), bytes.offset(), bytes.key(), value);
        bytes.headers().forEach(read.headers()::add);
        return read;
    }

    @Override
    public void close() {
        producer.close();
    }
}
