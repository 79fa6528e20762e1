package org.convoca.platform.kafka;

import java.util.Optional;

/**
 * A dead-letter topic, taken apart.
 *
 * @param topic where its records come from
 * @param group of the consumers that could not take them
 */
public record DeadLetterTopic(String topic, String group) {

    private static final String ENDING = ".dlt";

    public String name() {
        return topic + "." + group + ENDING;
    }

    /** Topics have dots in their names, groups have none. Empty for any other topic. */
    public static Optional<DeadLetterTopic> parse(String name) {
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        var both = name.substring(0, name.length() - ENDING.length());
        var dot = both.lastIndexOf('.');
        return dot < 1 || dot == both.length() - 1
                ? Optional.empty()
                : Optional.of(new DeadLetterTopic(both.substring(0, dot), both.substring(dot + 1)));
    }
}
