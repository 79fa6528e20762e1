package org.convoca.platform.kafka;

/** Where records go that a consumer group cannot take. */
public final class DeadLetterTopics {

    /** The header of a dead letter that says why it is there: the kind of failure, never its message, which may hold anything. */
    public static final String REASON = "convoca-reason";

    /** Bytes of the largest dead letter: that of the largest record, and room for the headers that say where it came from. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private DeadLetterTopics() {}

    public static String of(String topic, String group) {
        return topic + "." + group + ".dlt";
    }
}
