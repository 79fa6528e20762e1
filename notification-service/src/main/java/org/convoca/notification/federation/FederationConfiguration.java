package org.convoca.notification.federation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.mail.PublicAddress;
import org.convoca.notification.outbound.OutboundClient;
import org.convoca.platform.event.EventConsumers;
import org.convoca.platform.internal.InternalCallInterceptor;
import org.convoca.platform.internal.InternalTokens;
import org.convoca.platform.sealing.Sealing;
import org.convoca.platform.switches.Switches;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Follows calls and actions in a group of its own, and, where it is turned on, speaks with other servers. */
@Configuration(proxyBeanMethods = false)
class FederationConfiguration {

    /** Also the consumer group of the bindings in application.yaml. */
    private static final String GROUP = "notification-federation";

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(5);

    @Bean
    Federation federation(
            MongoTemplate mongo,
            Sealing sealing,
            PublicAddress address,
            OutboundClient outbound,
            PublicActions actions,
            FederationMeters meters,
            FederationProperties properties,
            JsonMapper json,
            Clock clock) {
        return Federation.assemble(
                new Federation.Surroundings(
                        mongo,
                        sealing,
                        address.publicUrl(),
                        outbound,
                        actions,
                        meters,
                        Territories.load(),
                        json,
                        () -> ThreadLocalRandom.current().nextDouble(),
                        clock),
                properties);
    }

    @Bean
    FederationMeters federationMeters(MeterRegistry meters) {
        return new FederationMeters(meters);
    }

    @Bean
    MeterBinder federationQueueMeters(Federation federation) {
        return meters -> Gauge.builder("convoca.federation.queue", federation.deliveries(), Deliveries::waiting)
                .description("activities that wait to be posted to other servers")
                .register(meters);
    }

    @Bean
    FederationController federationController(Federation federation, FederationProperties properties) {
        return new FederationController(federation.actors(), federation.receiving(), properties);
    }

    @Bean
    PublicActions publicActions(
            RestClient.Builder clients, InternalTokens tokens, @Value("${convoca.services.event}") String events) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(ANSWERING);
        return new PublicActions(clients.clone()
                .baseUrl(events)
                .requestFactory(requests)
                .requestInterceptor(new InternalCallInterceptor(tokens, "event-service"))
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(tolerant())))
                .build());
    }

    /** A newer service may say more than is read here. */
    private static JsonMapper tolerant() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Bean
    Consumer<Message<byte[]>> callFederation(EventConsumers consumers, Federation federation) {
        return consumers.of(CallEvent.class, GROUP, federation.intake()::call);
    }

    @Bean
    Consumer<Message<byte[]>> actionFederation(EventConsumers consumers, Federation federation) {
        return consumers.of(ActionEvent.class, GROUP, federation.intake()::action);
    }

    @Bean
    @ConditionalOnProperty(name = "convoca.federation.enabled", havingValue = "true")
    FederationJobs federationJobs(
            Federation federation, Switches switches, FederationProperties properties, Clock clock) {
        return federation.jobs(switches, properties, clock);
    }
}
