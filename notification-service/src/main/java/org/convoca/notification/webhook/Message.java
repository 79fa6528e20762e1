package org.convoca.notification.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one endpoint is told, letter for letter: a CloudEvent in JSON (CloudEvents 1.0, JSON format 1.0.2).
 *
 * @param id the {@code webhook-id}: follows from the event, so that it is the same at each attempt and a receiver knows it again
 * @param subject what it is about
 * @param sequence the event's
 * @param since when the fact was stored
 */
record Message(String endpoint, String id, String type, String subject, long sequence, Instant since, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Message of(String endpoint, Fact fact) {
        var id = "msg_" + fact.subject() + "_" + fact.sequence();
        var eventId = fact.subject() + "." + fact.sequence();
        var body = body(eventId, fact.type(), fact.source(), fact.subject(), fact.time(), fact.data());
        return new Message(endpoint, id, fact.type(), fact.subject(), fact.sequence(), fact.time(), body);
    }

    /** Only shows that messages arrive, and that signatures are checked. */
    static Message test(String endpoint, Clock clock) {
        var event = UUID.randomUUID().toString();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var data = Map.<String, Object>of("endpoint", endpoint);
        var body = body(event, Kinds.TEST, "/convoca/notification-service", endpoint, now, data);
        return new Message(endpoint, "msg_" + event, Kinds.TEST, endpoint, 0, now, body);
    }

    private record CloudEvent(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            Map<String, Object> data) {}

    private static String body(
            String id, String type, String source, String subject, Instant time, Map<String, Object> data) {
        return JSON.writeValueAsString(
                new CloudEvent("1.0", id, source, type, subject, time, "application/json", new TreeMap<>(data)));
    }

    @Override
    public String toString() {
        return "Message[" + endpoint + ", " + id + "]";
    }
}
