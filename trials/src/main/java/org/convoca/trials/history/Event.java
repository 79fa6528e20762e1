package org.convoca.trials.history;

import org.convoca.trials.system.Topics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudEvent as it stands in a topic.
 *
 * @param id the aggregate's id, a dot, the sequence
 */
record Event(int partition, long offset, String id, String type, String subject, long sequence, JsonNode data) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether it is one of ours; what others write there ends as dead letters. */
    static boolean isReadable(Topics.Entry entry) {
        return entry.header("ce_id").matches("\\S+\\.\\d+") && entry.value().startsWith("{");
    }

    static Event of(Topics.Entry entry) {
        var id = entry.header("ce_id");
        return new Event(
                entry.partition(),
                entry.offset(),
                id,
                entry.header("ce_type"),
                entry.header("ce_subject"),
                Long.parseLong(id.substring(id.lastIndexOf('.') + 1)),
                JSON.readTree(entry.value()));
    }

    /** {@code published} of {@code org.convoca.signature.published.v1}. */
    String fact() {
        var parts = type.split("\\.");
        return parts.length < 2 ? type : parts[parts.length - 2];
    }
}
