package org.convoca.notification.happening;

import java.time.Clock;
import java.util.function.Consumer;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.claim.ClaimEvent;
import org.convoca.contracts.mail.MailEvent;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.platform.event.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/** Follows all topics in a group of its own, so that a topic can be read again for the digests and no mail is ordered anew. */
@Configuration(proxyBeanMethods = false)
class HappeningConfiguration {

    /** Also the consumer group of the bindings in application.yaml. */
    private static final String GROUP = "notification-happenings";

    @Bean
    Happenings happenings(MongoTemplate mongo, Clock clock) {
        return new Happenings(mongo, clock);
    }

    @Bean
    WaitingThings waitingThings(MongoTemplate mongo, HappeningProperties properties, Clock clock) {
        return new WaitingThings(mongo, properties.gatherFor(), clock);
    }

    @Bean
    KnownThings knownThings(MongoTemplate mongo) {
        return new KnownThings(mongo);
    }

    @Bean
    Calls calls(MongoTemplate mongo) {
        return new Calls(mongo);
    }

    @Bean
    Consumer<Message<byte[]>> callNews(EventConsumers consumers, Calls calls) {
        return consumers.of(
                CallEvent.class, GROUP, received -> calls.put(received.event().call()));
    }

    @Bean
    Consumer<Message<byte[]>> signatureNews(
            EventConsumers consumers, Happenings happenings, WaitingThings waiting, KnownThings known) {
        return consumers.of(SignatureEvent.class, GROUP, new SignatureNews(happenings, waiting, known)::take);
    }

    @Bean
    Consumer<Message<byte[]>> claimNews(EventConsumers consumers, WaitingThings waiting, KnownThings known) {
        return consumers.of(ClaimEvent.class, GROUP, new GroupNews(waiting, known)::claim);
    }

    @Bean
    Consumer<Message<byte[]>> registrationNews(EventConsumers consumers, WaitingThings waiting, KnownThings known) {
        return consumers.of(RegistrationEvent.class, GROUP, new GroupNews(waiting, known)::registration);
    }

    @Bean
    Consumer<Message<byte[]>> actionNews(
            EventConsumers consumers, Happenings happenings, WaitingThings waiting, KnownThings known) {
        return consumers.of(ActionEvent.class, GROUP, new ActionNews(happenings, waiting, known)::take);
    }

    @Bean
    Consumer<Message<byte[]>> mailNews(EventConsumers consumers, Happenings happenings, KnownThings known) {
        return consumers.of(MailEvent.class, GROUP, new MailNews(happenings, known)::take);
    }
}
