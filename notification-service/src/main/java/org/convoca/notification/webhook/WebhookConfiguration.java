package org.convoca.notification.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.notification.outbound.OutboundClient;
import org.convoca.platform.event.EventConsumers;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.sealing.Sealing;
import org.convoca.platform.switches.Switches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/** Follows what the public sees in a group of its own, so that a receiver's trouble is nobody else's. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    /** Also the consumer group of the bindings in application.yaml. */
    private static final String GROUP = "notification-webhooks";

    @Bean
    Endpoints webhookEndpoints(AggregateStores stores, MongoTemplate mongo) {
        return new Endpoints(stores, mongo);
    }

    @Bean
    Deliveries webhookDeliveries(
            AggregateStores stores, MongoTemplate mongo, WebhookProperties properties, Clock clock) {
        return new Deliveries(stores, mongo, properties.mostWaiting(), clock);
    }

    @Bean
    SecretKeeping webhookSecrets(Sealing sealing, WebhookProperties properties, Clock clock) {
        return new SecretKeeping(sealing, properties.overlap(), clock);
    }

    @Bean
    Posting posting(
            Endpoints endpoints,
            Deliveries deliveries,
            SecretKeeping secrets,
            OutboundClient client,
            WebhookProperties properties,
            MeterRegistry meters,
            Clock clock) {
        var schedule = new RetrySchedule(
                properties.retries(), () -> ThreadLocalRandom.current().nextDouble());
        return new Posting(endpoints, deliveries, secrets, client, schedule, properties, meters, clock);
    }

    @Bean
    Courier courier(
            Endpoints endpoints,
            Deliveries deliveries,
            Posting posting,
            Switches switches,
            WebhookProperties properties,
            Clock clock) {
        return new Courier(endpoints, deliveries, posting, switches, properties, clock);
    }

    @Bean
    Telling telling(Endpoints endpoints, Deliveries deliveries, MongoTemplate mongo) {
        return new Telling(endpoints, deliveries, new Shown(mongo));
    }

    @Bean
    Consumer<Message<byte[]>> callHooks(EventConsumers consumers, Telling telling) {
        return consumers.of(CallEvent.class, GROUP, telling::call);
    }

    @Bean
    Consumer<Message<byte[]>> signatureHooks(EventConsumers consumers, Telling telling) {
        return consumers.of(SignatureEvent.class, GROUP, telling::signature);
    }

    @Bean
    Consumer<Message<byte[]>> actionHooks(EventConsumers consumers, Telling telling) {
        return consumers.of(ActionEvent.class, GROUP, telling::action);
    }
}
