package org.convoca.platform.event;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaExtendedBindingProperties;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** Refuses to start with a consumer that could lose a record: one without a group, or one that dead-letters in the binder. */
final class ConsumerBindingsCheck implements SmartInitializingSingleton {

    private final BindingServiceProperties bindings;
    private final KafkaExtendedBindingProperties kafka;

    ConsumerBindingsCheck(BindingServiceProperties bindings, KafkaExtendedBindingProperties kafka) {
        this.bindings = bindings;
        this.kafka = kafka;
    }

    @Override
    public void afterSingletonsInstantiated() {
        bindings.getBindings().forEach(this::check);
    }

    private void check(String name, BindingProperties binding) {
        if (!name.contains("-in-")) {
            return;
        }
        var property = "spring.cloud.stream.bindings." + name;
        if (binding.getGroup() == null || binding.getGroup().isBlank()) {
            throw new IllegalStateException(
                    property + ".group is missing: an anonymous consumer misses what was sent while it was away");
        }
        var extended = kafka.getExtendedConsumerProperties(name);
        if (extended.isEnableDlq()) {
            throw new IllegalStateException(property
                    + ": enable-dlq must stay off, since the binder swallows failures of its dead-letter sender");
        }
        if (binding.getConsumer() != null && binding.getConsumer().isBatchMode()) {
            throw new IllegalStateException(
                    property + ": batch-mode must stay off, since one bad record would take its batch along");
        }
    }
}
