package org.convoca.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.platform.backing.BackingInitializer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.support.JsonKafkaHeaderMapper;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.Message;

/** Services that consume one topic, started by hand: one in our way, one as the binder would. */
final class DeliveryService {

    static final String GROUP = "some-group";

    /** These services fail on purpose. */
    private static final List<String> QUIET = List.of(
            "logging.level.org.springframework.kafka=off",
            "logging.level.org.springframework.cloud.stream=off",
            "logging.level.org.springframework.integration=off",
            "logging.level.org.apache.kafka=off",
            "logging.level.org.convoca=off");

    private DeliveryService() {}

    /** What a service did. Given from outside, so that it outlives a restart. */
    static final class Effects implements Consumer<Received<RegistrationEvent>> {

        final List<String> taken = new CopyOnWriteArrayList<>();
        final AtomicInteger attempts = new AtomicInteger();
        volatile Consumer<Received<RegistrationEvent>> mood = received -> {};

        @Override
        public void accept(Received<RegistrationEvent> received) {
            attempts.incrementAndGet();
            mood.accept(received);
            taken.add(received.id());
        }

        void failWith(RuntimeException failure) {
            mood = received -> {
                throw failure;
            };
        }

        void recover() {
            mood = received -> {};
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Ours {
        @Bean
        Consumer<Message<byte[]>> plans(EventConsumers consumers, Effects effects) {
            return consumers.of(RegistrationEvent.class, GROUP, effects);
        }

        /** Bound only where a test says so. */
        @Bean
        Consumer<Message<byte[]>> morePlans(EventConsumers consumers, Effects effects) {
            return consumers.of(RegistrationEvent.class, GROUP, effects);
        }
    }

    /** What one gets who follows the binder's documentation. */
    @SpringBootConfiguration
    @EnableAutoConfiguration(excludeName = "org.convoca.platform.event.DeliveryAutoConfiguration")
    static class TheBinders {
        @Bean
        KafkaHeaderMapper eventHeaderMapper() {
            return new JsonKafkaHeaderMapper();
        }

        @Bean
        Consumer<Message<byte[]>> plans(Effects effects) {
            return message -> {
                effects.attempts.incrementAndGet();
                throw new IllegalStateException("poison");
            };
        }
    }

    static ConfigurableApplicationContext ours(String topic, Effects effects, String... properties) {
        return start(Ours.class, topic, effects, properties);
    }

    static ConfigurableApplicationContext theBinders(String topic, Effects effects, String... properties) {
        var all = new ArrayList<>(List.of(properties));
        all.add("spring.cloud.stream.default.consumer.max-attempts=3");
        all.add("spring.cloud.stream.default.consumer.back-off-initial-interval=10");
        return start(TheBinders.class, topic, effects, all.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext start(
            Class<?> configuration, String topic, Effects effects, String... properties) {
        var defaults = Map.<String, Object>of(
                "server.port",
                0,
                "spring.application.name",
                "some-service",
                "spring.cloud.function.definition",
                "plans",
                "convoca.delivery.first-pause",
                "10ms",
                "convoca.delivery.attempts",
                3,
                "spring.cloud.stream.bindings.plans-in-0.destination",
                topic,
                "spring.cloud.stream.bindings.plans-in-0.group",
                GROUP,
                "spring.cloud.stream.binding-retry-interval",
                1);
        // What a test says wins over what the backing says.
        var said = TestPropertyValues.of(Stream.concat(QUIET.stream(), Stream.of(properties)));
        return new SpringApplicationBuilder(configuration)
                .properties(defaults)
                .initializers(new BackingInitializer())
                .initializers(context -> context.getBeanFactory().registerSingleton("effects", effects))
                .initializers(context -> said.applyTo(context.getEnvironment(), TestPropertyValues.Type.MAP, "said"))
                .run();
    }
}
