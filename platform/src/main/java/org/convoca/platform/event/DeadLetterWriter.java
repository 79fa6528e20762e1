package org.convoca.platform.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where an event goes that a group cannot take. */
interface DeadLetterWriter {

    /** How often an event is tried before. */
    int attempts();

    /**
     * Returns when the broker has the dead letter.
     *
     * @throws RuntimeException when it does not take it; then the event must stay where it is
     */
    void write(ConsumerRecord<byte[], byte[]> failed, String group, Exception reason);
}
