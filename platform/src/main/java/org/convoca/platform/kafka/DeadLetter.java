package org.convoca.platform.kafka;

import java.time.Instant;
import java.util.Map;

/**
 * A record that a consumer group could not take, without its content.
 *
 * @param partition of the dead-letter topic
 * @param offset in that partition; the two name the dead letter
 * @param at when it became one
 * @param key the aggregate's id
 * @param reason the kind of failure: the name of an exception's class
 * @param headers as text, the CloudEvent's among them
 */
public record DeadLetter(
        int partition, long offset, Instant at, String key, String reason, Map<String, String> headers) {

    public DeadLetter {
        headers = Map.copyOf(headers);
    }
}
