package org.convoca.notification.preference;

import java.time.Clock;
import java.util.function.Consumer;
import org.convoca.contracts.coordinator.CoordinatorEvent;
import org.convoca.platform.event.EventConsumers;
import org.convoca.platform.outbox.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class PreferenceConfiguration {

    /** Also the consumer group of the binding in application.yaml. */
    private static final String GROUP = "notification-happenings";

    @Bean
    Subscribers subscribers(AggregateStores stores, MongoTemplate mongo, Clock clock) {
        return new Subscribers(stores, mongo, clock);
    }

    @Bean
    Consumer<Message<byte[]>> coordinatorNews(EventConsumers consumers, Subscribers subscribers) {
        return consumers.of(CoordinatorEvent.class, GROUP, received -> {
            var facts = received.event().coordinator();
            subscribers.follow(facts.id(), Facts.known(facts, received.event().sequence()));
        });
    }
}
