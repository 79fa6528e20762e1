package org.convoca.platform.event;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a consumer is not bound, because the broker is away or a topic missing, or has stopped by itself. Part of the readiness. */
final class ConsumersHealthIndicator implements HealthIndicator {

    private final Supplier<List<ConsumerBinding>> consumers;
    private final ConsumerContainers containers;

    ConsumersHealthIndicator(Supplier<List<ConsumerBinding>> consumers, ConsumerContainers containers) {
        this.consumers = consumers;
        this.containers = containers;
    }

    @Override
    public Health health() {
        var idle = consumers.get().stream()
                .filter(consumer -> !consumer.sources().stream().allMatch(containers::isConsumed))
                .map(ConsumerBinding::name)
                .sorted()
                .toList();
        return idle.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("notConsuming", idle).build();
    }
}
