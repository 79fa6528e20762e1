package org.convoca.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.convoca.platform.kafka.DeadLetterTopics;
import org.convoca.platform.mongo.StoreOutage;
import org.convoca.platform.outbox.OutboxFullException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to a record that cannot be taken: some tries with growing pauses, then the dead-letter topic of its topic and group, with the kind of
 * failure in a header. All of it in the listener container, so that a dead letter that cannot be written keeps the record where it is.
 *
 * <p>While the database is away, or an outbox is full because the broker is slow, the record waits for as long as it takes: it is not the record's
 * fault, and the next would fare no better.
 */
final class DeadLettering implements DeadLetterWriter {

    private final KafkaOperations<byte[], byte[]> deadLetters;
    private final DeliveryProperties properties;

    DeadLettering(KafkaOperations<byte[], byte[]> deadLetters, DeliveryProperties properties) {
        this.deadLetters = deadLetters;
        this.properties = properties;
    }

    CommonErrorHandler errorHandler(String group) {
        var handler = new DefaultErrorHandler(recoverer(group), backOff());
        handler.addNotRetryableExceptions(UnreadableEventException.class);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.setRetryListeners(new FailureLog(group));
        handler.setBackOffFunction((failed, e) -> isOutage(e) ? endlessBackOff() : null);
        return handler;
    }

    private static boolean isOutage(Throwable failure) {
        return StoreOutage.isBehind(failure) || rootCause(failure) instanceof OutboxFullException;
    }

    private ExponentialBackOff endlessBackOff() {
        var backOff = new ExponentialBackOff(properties.firstPause().toMillis(), 2);
        backOff.setMaxInterval(properties.longestPause().toMillis());
        return backOff;
    }

    private BackOff backOff() {
        var backOff = endlessBackOff();
        backOff.setMaxAttempts(properties.attempts() - 1L);
        return backOff;
    }

    @Override
    public int attempts() {
        return properties.attempts();
    }

    @Override
    public void write(ConsumerRecord<byte[], byte[]> failed, String group, Exception reason) {
        recoverer(group).accept(failed, null, reason);
    }

    private DeadLetterPublishingRecoverer recoverer(String group) {
        BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> destination =
                (failed, e) -> new TopicPartition(DeadLetterTopics.of(failed.topic(), group), -1);
        var recoverer = new DeadLetterPublishingRecoverer(deadLetters, destination);
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setExceptionHeadersCreator((headers, e, isKey, names) -> headers.remove(DeadLetterTopics.REASON)
                .add(new RecordHeader(
                        DeadLetterTopics.REASON,
                        rootCause(e).getClass().getName().getBytes(UTF_8))));
        return recoverer;
    }

    /** What was first of all; the wrappers say nothing. */
    static Throwable rootCause(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
