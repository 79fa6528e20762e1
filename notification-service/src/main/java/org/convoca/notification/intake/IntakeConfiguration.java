package org.convoca.notification.intake;

import java.time.Clock;
import java.util.function.Consumer;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.claim.ClaimEvent;
import org.convoca.contracts.coordinator.CoordinatorEvent;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.notification.mail.MailQueue;
import org.convoca.platform.event.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /** Also the consumer group of the bindings in application.yaml. */
    private static final String GROUP = "notification-service";

    @Bean
    Intake intake(MailQueue queue, Clock clock) {
        return new Intake(queue, clock);
    }

    @Bean
    Consumer<Message<byte[]>> signatures(EventConsumers consumers, Intake intake) {
        return consumers.of(SignatureEvent.class, GROUP, intake::take);
    }

    @Bean
    GroupMails groupMails(MailQueue queue, Clock clock) {
        return new GroupMails(queue, clock);
    }

    @Bean
    Consumer<Message<byte[]>> registrations(EventConsumers consumers, GroupMails mails) {
        return consumers.of(RegistrationEvent.class, GROUP, mails::take);
    }

    @Bean
    ClaimMails claimMails(MailQueue queue, Clock clock) {
        return new ClaimMails(queue, clock);
    }

    @Bean
    Consumer<Message<byte[]>> claims(EventConsumers consumers, ClaimMails mails) {
        return consumers.of(ClaimEvent.class, GROUP, mails::take);
    }

    @Bean
    CoordinatorMails coordinatorMails(MailQueue queue, Clock clock) {
        return new CoordinatorMails(queue, clock);
    }

    @Bean
    Consumer<Message<byte[]>> coordinators(EventConsumers consumers, CoordinatorMails mails) {
        return consumers.of(CoordinatorEvent.class, GROUP, mails::take);
    }

    @Bean
    ActionMails actionMails(MailQueue queue, Clock clock) {
        return new ActionMails(queue, clock);
    }

    @Bean
    Consumer<Message<byte[]>> actions(EventConsumers consumers, ActionMails mails) {
        return consumers.of(ActionEvent.class, GROUP, mails::take);
    }
}
