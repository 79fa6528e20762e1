package org.convoca.platform.event;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.ExtendedConsumerProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaConsumerProperties;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.util.backoff.BackOff;

/**
 * Sets up each listener container that the binder makes, and remembers it. Retries and dead letters are the container's, never the binder's, whose
 * sender of dead letters swallows its own failures.
 */
final class ConsumerContainers implements ListenerContainerWithDlqAndRetryCustomizer {

    private final DeadLettering deadLettering;
    private final Map<ConsumerBinding.Source, AbstractMessageListenerContainer<?, ?>> containers =
            new ConcurrentHashMap<>();

    ConsumerContainers(DeadLettering deadLettering) {
        this.deadLettering = deadLettering;
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
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> ofTheBinder,
            @Nullable BackOff ofTheBinderToo) {
        container.setCommonErrorHandler(deadLettering.errorHandler(group));
        var settings = container.getContainerProperties();
        settings.setAckMode(ContainerProperties.AckMode.RECORD);
        // At a stop the record in hand is finished; the rest of its batch is for the next.
        settings.setStopImmediate(true);
        var previous = containers.put(new ConsumerBinding.Source(destination, group), container);
        if (previous != null) {
            // The binding failed after its container was made, and is tried again.
            previous.stop();
        }
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> ofTheBinder,
            @Nullable BackOff ofTheBinderToo,
            ExtendedConsumerProperties<KafkaConsumerProperties> consumer) {
        configure(container, destination, group, ofTheBinder, ofTheBinderToo);
    }

    /** Stops what may still run, of a binding that was given up half-way for instance. */
    void stop() {
        containers.values().forEach(AbstractMessageListenerContainer::stop);
    }

    /** The container of that source, or null while it is not bound. */
    @Nullable
    AbstractMessageListenerContainer<?, ?> container(ConsumerBinding.Source source) {
        return containers.get(source);
    }

    /** Whether that source is consumed: bound, started, and not stopped by a failure since. */
    boolean isConsumed(ConsumerBinding.Source source) {
        var container = container(source);
        return container != null && container.isRunning() && container.isInExpectedState();
    }
}
