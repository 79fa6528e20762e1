package org.convoca.platform.kafka;

import java.util.List;
import org.apache.kafka.common.KafkaException;

/** What an operator can see and do about the dead letters of one service's consumers. Thread-safe. */
public interface DeadLetterOperations {

    /**
     * Counted now: those topics where some wait.
     *
     * @throws KafkaException when the broker does not answer within seconds
     */
    List<DeadLetterCount> counts();

    /**
     * The letters of one topic; to be closed.
     *
     * @throws KafkaException when the broker is unknown
     * @throws IllegalArgumentException when none of this service's consumers leaves its letters there
     */
    DeadLetters open(DeadLetterTopic topic);
}
