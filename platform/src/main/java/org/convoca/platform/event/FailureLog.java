package org.convoca.platform.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Says which record fails and with which kind of failure; what the failure says may hold anything and is not repeated. */
final class FailureLog implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

    private final String group;

    FailureLog(String group) {
        this.group = group;
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> failed, @Nullable Exception e, int attempt) {
        log.warn("{} cannot take {}, attempt {}: {}", group, place(failed), attempt, kind(e));
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> failed, @Nullable Exception e) {
        log.error("{} made {} a dead letter: {}", group, place(failed), kind(e));
    }

    @Override
    public void recoveryFailed(ConsumerRecord<?, ?> failed, @Nullable Exception original, Exception e) {
        log.error("{} waits at {} since its dead letter cannot be written: {}", group, place(failed), kind(e));
    }

    private static String place(ConsumerRecord<?, ?> failed) {
        return failed.topic() + "-" + failed.partition() + "@" + failed.offset();
    }

    private static String kind(@Nullable Throwable failure) {
        return failure == null
                ? "unknown"
                : DeadLettering.rootCause(failure).getClass().getName();
    }
}
