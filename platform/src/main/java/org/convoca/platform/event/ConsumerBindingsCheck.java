package org.convoca.platform.event;

import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaExtendedBindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** Refuses to start with a consumer that could lose a record: one without a group, or one that dead-letters in the binder. */
final class ConsumerBindingsCheck implements SmartInitializingSingleton {

    private final Supplier<List<ConsumerBinding>> consumers;
    private final BindingServiceProperties bindings;
    private final KafkaExtendedBindingProperties kafka;

    ConsumerBindingsCheck(
            Supplier<List<ConsumerBinding>> consumers,
            BindingServiceProperties bindings,
            KafkaExtendedBindingProperties kafka) {
        this.consumers = consumers;
        this.bindings = bindings;
        this.kafka = kafka;
    }

    @Override
    public void afterSingletonsInstantiated() {
        refuseSettingsOfNobody();
        var sources = new HashSet<ConsumerBinding.Source>();
        for (var consumer : consumers.get()) {
            var property = "spring.cloud.stream.bindings." + consumer.name();
            refuse(
                    consumer.group() == null || consumer.group().isBlank(),
                    property + ".group is missing: an anonymous consumer misses what was sent while it was away");
            refuse(
                    kafka.getExtendedConsumerProperties(consumer.name()).isEnableDlq(),
                    property
                            + ": enable-dlq must stay off, since the binder swallows failures of its dead-letter sender");
            refuse(
                    bindings.getConsumerProperties(consumer.name()).isBatchMode(),
                    property + ": batch-mode must stay off, since one bad record would take its batch along");
            refuse(
                    bindings.getConsumerProperties(consumer.name()).isMultiplex(),
                    property + ": multiplex must stay off, since each topic is consumed and watched on its own");
            refuse(
                    !consumer.sources().stream().allMatch(sources::add),
                    property
                            + ": another function of the same group consumes the topic, so that each would see half of it");
        }
    }

    /** Of two functions and more the binder binds none, and says so in a line of the log only. */
    private void refuseSettingsOfNobody() {
        var bound = consumers.get().stream().map(ConsumerBinding::name).toList();
        bindings.getBindings().keySet().stream()
                .filter(name -> name.contains("-in-"))
                .forEach(name -> refuse(
                        !bound.contains(name),
                        "spring.cloud.stream.bindings." + name
                                + " is set for no function: is it named in spring.cloud.function.definition?"));
    }

    private static void refuse(boolean dangerous, String reason) {
        if (dangerous) {
            throw new IllegalStateException(reason);
        }
    }
}
