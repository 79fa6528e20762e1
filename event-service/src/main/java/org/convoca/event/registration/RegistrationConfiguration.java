package org.convoca.event.registration;

import java.util.function.Consumer;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.platform.event.EventConsumers;
import org.convoca.platform.outbox.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Where registrations are kept, and the function that Spring Cloud Stream binds to the topic of signatures. */
@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

    /** The consumer group; its marks and its dead-letter topic carry this name, so it is no setting. */
    private static final String GROUP = "event-service";

    @Bean
    Registrations registrations(AggregateStores stores) {
        return new Registrations(stores.of(Registrations.COLLECTION, Registration.class));
    }

    @Bean
    Registering registering(Registrations registrations) {
        return new Registering(registrations);
    }

    @Bean
    Consumer<Message<byte[]>> signatures(EventConsumers consumers, Registering registering) {
        return consumers.of(
                SignatureEvent.class, GROUP, received -> registering.follow(received.event(), received.time()));
    }
}
