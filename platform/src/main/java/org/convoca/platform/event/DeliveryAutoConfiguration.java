package org.convoca.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.convoca.platform.PlatformAutoConfiguration;
import org.convoca.platform.kafka.DeadLetterTopics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaExtendedBindingProperties;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;

/** The delivery rules for all consumers of a service. */
@AutoConfiguration(
        after = PlatformAutoConfiguration.class,
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass({ListenerContainerWithDlqAndRetryCustomizer.class, MongoTemplate.class})
@ConditionalOnBean(MongoTemplate.class)
@EnableConfigurationProperties({InboxProperties.class, DeliveryProperties.class, KafkaExtendedBindingProperties.class})
class DeliveryAutoConfiguration {

    @Bean
    InboxEventConsumers eventConsumers(
            MongoTemplate mongo,
            DeadLettering deadLettering,
            InboxProperties properties,
            Clock clock,
            MeterRegistry meters) {
        return new InboxEventConsumers(mongo, deadLettering, properties, clock, meters);
    }

    /** Not a default candidate, so that Spring Boot's own producers do not give way to it. */
    @Bean(destroyMethod = "destroy", defaultCandidate = false)
    DefaultKafkaProducerFactory<byte[], byte[]> deadLetterProducers(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return new DefaultKafkaProducerFactory<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "dead-letters",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        DeadLetterTopics.LARGEST),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Bean
    DeadLettering deadLettering(
            @Qualifier("deadLetterProducers") DefaultKafkaProducerFactory<byte[], byte[]> deadLetterProducers,
            DeliveryProperties properties) {
        return new DeadLettering(new KafkaTemplate<>(deadLetterProducers), properties);
    }

    /** Headers are text and never name a class to be made. */
    @Bean
    KafkaHeaderMapper eventHeaderMapper() {
        return new SimpleKafkaHeaderMapper("ce_*", "content-type", "traceparent");
    }

    @Bean
    ConsumerContainers consumerContainers(DeadLettering deadLettering) {
        return new ConsumerContainers(deadLettering);
    }

    @Bean
    static InputBindingsReplacement inputBindingsReplacement(AutowireCapableBeanFactory beans) {
        return new InputBindingsReplacement(beans);
    }

    @Bean
    ConsumerBindingsCheck consumerBindingsCheck(
            ObjectProvider<Bindable> bindables,
            BindingServiceProperties bindings,
            KafkaExtendedBindingProperties kafka) {
        return new ConsumerBindingsCheck(consumers(bindables, bindings), bindings, kafka);
    }

    @Bean
    ConsumersHealthIndicator consumersHealthIndicator(
            ObjectProvider<Bindable> bindables, BindingServiceProperties bindings, ConsumerContainers containers) {
        return new ConsumersHealthIndicator(consumers(bindables, bindings), containers);
    }

    private static Supplier<List<ConsumerBinding>> consumers(
            ObjectProvider<Bindable> bindables, BindingServiceProperties bindings) {
        return () -> ConsumerBinding.all(bindables.stream().toList(), bindings);
    }
}
