package org.convoca.platform.outbox;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * An event as it waits in its aggregate's document.
 *
 * @param id the CloudEvent's id: the subject, a dot, the sequence; the same however often it is sent
 * @param data the event record as UTF-8 JSON, written once, when the state changed
 */
record OutboxEntry(String id, String topic, String subject, String type, Instant time, Binary data) {

    Document toDocument() {
        return new Document("id", id)
                .append("topic", topic)
                .append("subject", subject)
                .append("type", type)
                .append("time", Date.from(time))
                .append("data", data);
    }

    static OutboxEntry from(Document document) {
        return new OutboxEntry(
                document.getString("id"),
                document.getString("topic"),
                document.getString("subject"),
                document.getString("type"),
                document.getDate("time").toInstant(),
                document.get("data", Binary.class));
    }
}
