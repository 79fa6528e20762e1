package org.convoca.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.convoca.platform.kafka.DeadLetterTopics;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.ExtendedConsumerProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaConsumerProperties;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to a record that cannot be taken: some tries with growing pauses, then the dead-letter topic of its topic and group, with the kind of
 * failure in a header. All of it in the listener container, so that a dead letter that cannot be written keeps the record where it is.
 */
final class DeadLettering implements ListenerContainerWithDlqAndRetryCustomizer {

    /** The header of a dead letter that says why it is there: the kind of failure, never its message, which may hold anything. */
    static final String REASON = "convoca-reason";

    private final KafkaOperations<byte[], byte[]> deadLetters;
    private final DeliveryProperties properties;

    DeadLettering(KafkaOperations<byte[], byte[]> deadLetters, DeliveryProperties properties) {
        this.deadLetters = deadLetters;
        this.properties = properties;
    }

    @Override
    public boolean retryAndDlqInBinding(String destination, String group) {
        return false;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> unused,
            @Nullable BackOff ofTheBinder) {
        container.setCommonErrorHandler(errorHandler(group));
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> unused,
            @Nullable BackOff ofTheBinder,
            ExtendedConsumerProperties<KafkaConsumerProperties> consumer) {
        configure(container, destination, group, unused, ofTheBinder);
        container.getContainerProperties().setAckMode(ContainerProperties.AckMode.RECORD);
    }

    CommonErrorHandler errorHandler(String group) {
        var handler = new DefaultErrorHandler(recoverer(group), backOff());
        handler.addNotRetryableExceptions(UnreadableEventException.class);
        return handler;
    }

    private BackOff backOff() {
        var backOff = new ExponentialBackOff(properties.firstPause().toMillis(), 2);
        backOff.setMaxInterval(properties.longestPause().toMillis());
        backOff.setMaxAttempts(properties.attempts() - 1L);
        return backOff;
    }

    private DeadLetterPublishingRecoverer recoverer(String group) {
        var recoverer = new DeadLetterPublishingRecoverer(
                deadLetters, (failed, e) -> new TopicPartition(DeadLetterTopics.of(failed.topic(), group), -1));
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setExceptionHeadersCreator((headers, e, isKey, names) ->
                headers.remove(REASON).add(new RecordHeader(REASON, reason(e).getBytes(UTF_8))));
        return recoverer;
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getName();
    }
}
