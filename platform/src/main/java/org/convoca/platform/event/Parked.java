package org.convoca.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Date;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * An event that came before those it follows, with all that it takes to make it a dead letter.
 *
 * @param topic where it came from, or null when it did not come from Kafka
 * @param headers the CloudEvent's, as text
 */
record Parked(
        long sequence,
        Instant since,
        @Nullable String topic,
        int partition,
        long offset,
        String subject,
        Document headers,
        Binary data) {

    static final String SINCE = "since";

    static Parked of(Message<byte[]> message, String subject, long sequence, Instant now) {
        var headers = message.getHeaders();
        return new Parked(
                sequence,
                now,
                headers.get(KafkaHeaders.RECEIVED_TOPIC, String.class),
                headers.get(KafkaHeaders.RECEIVED_PARTITION) instanceof Integer partition ? partition : 0,
                headers.get(KafkaHeaders.OFFSET) instanceof Long offset ? offset : 0,
                subject,
                texts(message),
                new Binary(message.getPayload()));
    }

    private static Document texts(Message<?> message) {
        var texts = new Document();
        message.getHeaders().forEach((name, value) -> {
            if (name.startsWith("ce_") || name.equals("content-type") || name.equals("traceparent")) {
                switch (value) {
                    case String text -> texts.append(name, text);
                    case byte[] bytes -> texts.append(name, new String(bytes, UTF_8));
                    default -> {
                        // Not one of ours: ours are all text.
                    }
                }
            }
        });
        return texts;
    }

    /** As it came from Kafka. */
    ConsumerRecord<byte[], byte[]> toRecord() {
        var copy = new ConsumerRecord<>(topic, partition, offset, subject.getBytes(UTF_8), data.getData());
        headers.forEach((name, text) -> copy.headers().add(name, text.toString().getBytes(UTF_8)));
        return copy;
    }

    Document toDocument() {
        return new Document("sequence", sequence)
                .append(SINCE, Date.from(since))
                .append("topic", topic)
                .append("partition", partition)
                .append("offset", offset)
                .append("subject", subject)
                .append("headers", headers)
                .append("data", data);
    }

    static Parked from(Document document) {
        return new Parked(
                document.getLong("sequence"),
                document.getDate(SINCE).toInstant(),
                document.getString("topic"),
                document.getInteger("partition"),
                document.getLong("offset"),
                document.getString("subject"),
                document.get("headers", Document.class),
                document.get("data", Binary.class));
    }
}
