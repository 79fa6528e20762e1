package org.convoca.event.organising;

import java.util.function.Consumer;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.platform.event.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The function that Spring Cloud Stream binds to the topic of registrations, which this service itself writes. */
@Configuration(proxyBeanMethods = false)
class OrganisingConfiguration {

    private static final String GROUP = "event-service";

    @Bean
    Consumer<Message<byte[]>> closings(EventConsumers consumers, Moving moving, Marking marking) {
        return consumers.of(RegistrationEvent.class, GROUP, received -> {
            var registration = received.event().registration().id();
            moving.settle(registration);
            marking.settle(registration);
        });
    }
}
