package org.convoca.platform.kafka;

import java.util.ArrayList;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.convoca.contracts.event.EventFamilies;
import org.convoca.contracts.event.Topic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;

/** The topics of all events, and the dead-letter topics of this service's consumers. */
@AutoConfiguration
@ConditionalOnClass(KafkaMessageChannelBinder.class)
@ConditionalOnProperty(name = "convoca.topics.prepare", matchIfMissing = true)
@EnableConfigurationProperties(TopicsProperties.class)
class TopicsAutoConfiguration {

    @Bean
    TopicPreparation topicPreparation(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            TopicsProperties properties,
            BindingServiceProperties bindings) {
        var topics = new ArrayList<NewTopic>();
        EventFamilies.all().forEach(family -> topics.add(topic(family.getAnnotation(Topic.class), properties)));
        DeadLetterTopics.of(bindings).forEach(letters -> topics.add(deadLetterTopic(letters.name(), properties)));
        return new TopicPreparation(bootstrapServers, topics);
    }

    private static NewTopic topic(Topic topic, TopicsProperties properties) {
        var made = new NewTopic(topic.value(), properties.partitions(), properties.replication());
        return made.configs(
                topic.compacted()
                        ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                        : Map.of(
                                TopicConfig.RETENTION_MS_CONFIG,
                                String.valueOf(properties.retention().toMillis())));
    }

    /** Dead letters wait for a person, however long that takes. */
    private static NewTopic deadLetterTopic(String name, TopicsProperties properties) {
        return new NewTopic(name, properties.partitions(), properties.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        String.valueOf(DeadLetterTopics.LARGEST)));
    }
}
