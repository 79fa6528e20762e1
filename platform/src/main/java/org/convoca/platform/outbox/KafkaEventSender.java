package org.convoca.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends events as CloudEvents 1.0 in the binary content mode of the Kafka protocol binding, keyed by their subject. */
final class KafkaEventSender implements EventSender {

    private final Supplier<Producer<String, byte[]>> connection;
    private final String source;
    private @Nullable Producer<String, byte[]> producer;

    /** @param connection made at the first event, since a broker whose name is not known yet refuses it */
    KafkaEventSender(Supplier<Producer<String, byte[]>> connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    static KafkaEventSender to(String bootstrapServers, String source, Duration deliveryTimeout) {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "outbox-relay",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                5,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(deliveryTimeout.toMillis()),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(deliveryTimeout.toMillis() / 2),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                deliveryTimeout.toMillis() / 2);
        return new KafkaEventSender(
                () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), source);
    }

    @Override
    public CompletableFuture<Void> send(OutboxEntry entry) {
        var sent = new CompletableFuture<Void>();
        try {
            Future<?> _ = producer().send(cloudEvent(entry), (metadata, failure) -> complete(sent, failure));
        } catch (RuntimeException e) {
            complete(sent, e);
        }
        return sent;
    }

    private synchronized Producer<String, byte[]> producer() {
        var connected = producer;
        if (connected == null) {
            connected = connection.get();
            producer = connected;
        }
        return connected;
    }

    private static void complete(CompletableFuture<Void> sent, Exception failure) {
        switch (failure) {
            case null -> sent.complete(null);
            case RecordTooLargeException e -> sent.completeExceptionally(new UnsendableException(e));
            case SerializationException e -> sent.completeExceptionally(new UnsendableException(e));
            default -> sent.completeExceptionally(failure);
        }
    }

    private ProducerRecord<String, byte[]> cloudEvent(OutboxEntry entry) {
        var cloudEvent = new ProducerRecord<>(
                entry.topic(), entry.subject(), entry.data().getData());
        cloudEvent
                .headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", entry.id().getBytes(UTF_8))
                .add("ce_type", entry.type().getBytes(UTF_8))
                .add("ce_source", source.getBytes(UTF_8))
                .add("ce_subject", entry.subject().getBytes(UTF_8))
                .add("ce_time", entry.time().toString().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        return cloudEvent;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(3));
        }
    }
}
