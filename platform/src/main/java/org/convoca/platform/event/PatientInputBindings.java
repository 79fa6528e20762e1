package org.convoca.platform.event;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/**
 * Binds the consumers on a thread of its own, and lets the service start when that takes long: while the broker is away the binder asks for each
 * topic's partitions again and again, for a quarter of an hour and more. Until they are bound the service is not ready, but serves.
 */
final class PatientInputBindings extends InputBindingLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PatientInputBindings.class);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(10);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(4);

    private final ConsumerContainers containers;
    private volatile @Nullable Thread binding;

    PatientInputBindings(BindingService bindings, Map<String, Bindable> bindables, ConsumerContainers containers) {
        super(bindings, bindables);
        this.containers = containers;
    }

    /** @throws IllegalStateException when a binding is refused, for its settings for instance, rather than late */
    @Override
    public void start() {
        if (binding != null) {
            return;
        }
        var bound = new CompletableFuture<@Nullable Void>();
        binding = Thread.ofPlatform().daemon().name("consumer-binding").start(() -> bind(bound));
        try {
            bound.get(PATIENCE_AT_START.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            log.warn("consumers are not bound yet; they will be when the broker answers");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a consumer cannot be bound", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bind(CompletableFuture<@Nullable Void> bound) {
        try {
            super.start();
            bound.complete(null);
        } catch (RuntimeException e) {
            if (!bound.completeExceptionally(e)) {
                log.error("consumers cannot be bound", e);
            }
        }
    }

    @Override
    public void stop() {
        var ending = binding;
        binding = null;
        if (ending != null) {
            giveUp(ending);
            super.stop();
            containers.stop();
        }
    }

    private static void giveUp(Thread ending) {
        try {
            if (ending.isAlive()) {
                ending.interrupt();
            }
            if (!ending.join(PATIENCE_AT_STOP)) {
                log.warn("a consumer is still being bound");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return binding != null;
    }
}
