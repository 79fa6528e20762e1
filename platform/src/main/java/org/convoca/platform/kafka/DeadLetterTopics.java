package org.convoca.platform.kafka;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** Where records go that a consumer group cannot take. */
public final class DeadLetterTopics {

    /** The header of a dead letter that says why it is there: the kind of failure, never its message, which may hold anything. */
    public static final String REASON = "convoca-reason";

    /** Bytes of the largest dead letter: that of the largest record, and room for the headers that say where it came from. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private DeadLetterTopics() {}

    public static String of(String topic, String group) {
        return new DeadLetterTopic(topic, group).name();
    }

    /** Those of a service's consumers, as they are bound. */
    static Set<DeadLetterTopic> of(BindingServiceProperties bindings) {
        return bindings.getBindings().values().stream()
                .flatMap(DeadLetterTopics::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<DeadLetterTopic> of(BindingProperties binding) {
        var group = binding.getGroup();
        var topics = binding.getDestination();
        return group == null || topics == null
                ? Stream.empty()
                : Arrays.stream(topics.split(",")).map(topic -> new DeadLetterTopic(topic.strip(), group));
    }
}
