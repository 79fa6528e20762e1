package org.convoca.platform.kafka;

/** Where records go that a consumer group cannot take. */
public final class DeadLetterTopics {

    private DeadLetterTopics() {}

    public static String of(String topic, String group) {
        return topic + "." + group + ".dlt";
    }
}
