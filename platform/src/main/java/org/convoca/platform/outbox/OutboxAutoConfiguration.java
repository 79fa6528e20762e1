package org.convoca.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Outboxes for services that keep aggregates in MongoDB and speak to Kafka. */
@AutoConfiguration(
        after = org.convoca.platform.PlatformAutoConfiguration.class,
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass({MongoTemplate.class, Producer.class})
@ConditionalOnBean(MongoTemplate.class)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

    @Bean
    MongoAggregateStores aggregateStores(
            MongoTemplate mongo,
            OutboxProperties properties,
            Clock clock,
            MeterRegistry meters,
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            @Value("${spring.application.name}") String service) {
        return new MongoAggregateStores(
                mongo,
                properties,
                clock,
                () -> KafkaEventSender.to(bootstrapServers, "/convoca/" + service, properties.deliveryTimeout()),
                meters);
    }
}
