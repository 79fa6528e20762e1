package org.convoca.platform.kafka;

import java.time.Instant;
import java.util.Optional;

/**
 * How many dead letters of a topic and group wait for somebody.
 *
 * @param oldest when the one that has waited longest became one; empty while there are none
 */
public record DeadLetterCount(DeadLetterTopic topic, long waiting, Optional<Instant> oldest) {}
