package org.convoca.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.convoca.contracts.event.EventType;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.contracts.territory.Region;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Events of registrations, as they come from Kafka. */
final class Events {

    static final String TOPIC = "some-topic";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Events() {}

    static RegistrationEvent opened(UUID id, long sequence) {
        return new RegistrationOpened(
                sequence,
                new RegistrationFacts(id, "week-of-action", RegistrationStatus.OPEN, null, "AR", Region.AMERICAS));
    }

    static Message<byte[]> message(UUID id, long sequence) {
        return message(opened(id, sequence));
    }

    static Message<byte[]> message(RegistrationEvent event) {
        var record = record(TOPIC, event);
        var message = MessageBuilder.withPayload(record.value())
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, TOPIC)
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, 0)
                .setHeader(KafkaHeaders.OFFSET, event.sequence());
        record.headers().forEach(header -> message.setHeader(header.key(), header.value()));
        return message.build();
    }

    static ProducerRecord<byte[], byte[]> record(String topic, RegistrationEvent event) {
        var record = new ProducerRecord<>(topic, event.subject().getBytes(UTF_8), JSON.writeValueAsBytes(event));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.subject() + "." + event.sequence());
        header(
                record,
                "ce_type",
                event.getClass().getAnnotation(EventType.class).value());
        header(record, "ce_source", "/convoca/test");
        header(record, "ce_subject", event.subject());
        header(record, "ce_time", "2027-01-16T18:00:00Z");
        header(record, "content-type", "application/json");
        return record;
    }

    static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().remove(name);
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
