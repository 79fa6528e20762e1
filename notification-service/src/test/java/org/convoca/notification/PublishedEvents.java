package org.convoca.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.coordinator.CoordinatorEvent;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.EventType;
import org.convoca.contracts.event.Topics;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.backing.Backing;
import tools.jackson.databind.json.JsonMapper;

/** Sends events as the signature-service and the event-service do: CloudEvents in Kafka's binary mode. */
public final class PublishedEvents implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backing.bootstrapServers()), new StringSerializer(), new ByteArraySerializer());

    public static SignatureFacts facts(UUID signature) {
        return new SignatureFacts(
                signature,
                "anti-imperialist-week",
                SignatureStatus.AWAITING_CONFIRMATION,
                SignatureOrigin.WEB,
                "AR",
                Region.AMERICAS,
                "es",
                null,
                true,
                null,
                null);
    }

    public void send(SignatureEvent event) {
        send(Topics.SIGNATURES, "/convoca/signature-service", event);
    }

    public void send(RegistrationEvent event) {
        send(Topics.REGISTRATIONS, "/convoca/event-service", event);
    }

    public void send(ActionEvent event) {
        send(Topics.ACTIONS, "/convoca/event-service", event);
    }

    public void send(CallEvent event) {
        send(Topics.CALLS, "/convoca/signature-service", event);
    }

    public void send(CoordinatorEvent event) {
        send(Topics.COORDINATORS, "/convoca/event-service", event);
    }

    private void send(String topic, String source, Event event) {
        var record = new ProducerRecord<>(topic, event.subject(), JSON.writeValueAsBytes(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.subject() + "." + event.sequence(),
                        "ce_type",
                        event.getClass().getAnnotation(EventType.class).value(),
                        "ce_source",
                        source,
                        "ce_subject",
                        event.subject(),
                        "ce_time",
                        Instant.parse("2027-01-10T12:00:00Z").toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
