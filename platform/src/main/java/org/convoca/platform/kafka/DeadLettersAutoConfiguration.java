package org.convoca.platform.kafka;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;

/** The dead letters of this service's consumers: counted for the meters, and open to its operators. */
@AutoConfiguration(after = org.convoca.platform.PlatformAutoConfiguration.class)
@ConditionalOnClass(KafkaMessageChannelBinder.class)
@EnableConfigurationProperties(DeadLettersProperties.class)
class DeadLettersAutoConfiguration {

    @Bean
    DeadLetterOperations deadLetterOperations(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers, BindingServiceProperties bindings) {
        return new OwnDeadLetters(bootstrapServers, DeadLetterTopics.of(bindings));
    }

    @Bean
    DeadLetterWatch deadLetterWatch(DeadLetterOperations letters, DeadLettersProperties properties, Clock clock) {
        return new DeadLetterWatch(letters, properties.pause(), clock);
    }
}
