package org.convoca.notification.intake;

import java.time.Clock;
import java.util.function.Consumer;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.notification.mail.MailQueue;
import org.convoca.platform.event.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /** Also the consumer group of the binding in application.yaml. */
    private static final String GROUP = "notification-service";

    @Bean
    Intake intake(MailQueue queue, Clock clock) {
        return new Intake(queue, clock);
    }

    @Bean
    Consumer<Message<byte[]>> signatures(EventConsumers consumers, Intake intake) {
        return consumers.of(SignatureEvent.class, GROUP, intake::take);
    }
}
