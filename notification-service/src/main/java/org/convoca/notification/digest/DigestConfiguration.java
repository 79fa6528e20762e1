package org.convoca.notification.digest;

import java.net.http.HttpClient;
import java.time.Clock;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.happening.Calls;
import org.convoca.notification.happening.Happenings;
import org.convoca.notification.happening.KnownThings;
import org.convoca.notification.happening.WaitingThings;
import org.convoca.notification.mail.MailQueue;
import org.convoca.notification.mail.PublicAddress;
import org.convoca.notification.preference.Subscribers;
import org.convoca.notification.preference.Unsubscribing;
import org.convoca.notification.template.DigestLetters;
import org.convoca.platform.internal.InternalCallInterceptor;
import org.convoca.platform.internal.InternalTokens;
import org.convoca.platform.outbox.AggregateStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DigestConfiguration {

    @Bean
    Digests digests(AggregateStores stores, MongoTemplate mongo) {
        return new Digests(stores, mongo);
    }

    @Bean
    World world(
            Subscribers subscribers,
            Calls calls,
            KnownThings known,
            Happenings happenings,
            DigestProperties properties,
            Clock clock) {
        return new World(subscribers, calls, known, happenings, Territories.load(), properties.sharedFor(), clock);
    }

    @Bean
    News news(Happenings happenings, WaitingThings waiting) {
        return new News(happenings, waiting);
    }

    @Bean
    DigestRun digestRun(
            Subscribers subscribers, Digests digests, News news, World world, MailQueue queue, Clock clock) {
        return new DigestRun(subscribers, digests, news, world, queue, clock);
    }

    @Bean
    NoticeRun noticeRun(
            Subscribers subscribers,
            WaitingThings waiting,
            Digests digests,
            News news,
            World world,
            MailQueue queue,
            Clock clock) {
        return new NoticeRun(subscribers, waiting, digests, news, world, queue, clock);
    }

    @Bean
    Pages pages(PublicAddress address) {
        return new Pages(address);
    }

    @Bean
    Outlines outlines(
            RestClient.Builder clients,
            InternalTokens tokens,
            DigestProperties properties,
            @Value("${convoca.services.signature}") String signatures,
            @Value("${convoca.services.event}") String events) {
        return new Outlines(
                client(clients, tokens, properties, "signature-service", signatures),
                client(clients, tokens, properties, "event-service", events));
    }

    /** A newer service may say more than is read here. */
    private static RestClient client(
            RestClient.Builder clients,
            InternalTokens tokens,
            DigestProperties properties,
            String service,
            String address) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(properties.timeout());
        return clients.clone()
                .baseUrl(address)
                .requestFactory(requests)
                .requestInterceptor(new InternalCallInterceptor(tokens, service))
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(JsonMapper.builder()
                                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .build())))
                .build();
    }

    @Bean
    Gathering gathering(
            Happenings happenings,
            WaitingThings waiting,
            KnownThings known,
            World world,
            Outlines outlines,
            Pages pages) {
        return new Gathering(happenings, waiting, known, world, outlines, pages);
    }

    @Bean
    DigestWriting digestWriting(
            Digests digests,
            Subscribers subscribers,
            Gathering gathering,
            DigestLetters letters,
            Unsubscribing unsubscribing,
            Pages pages,
            Clock clock) {
        return new DigestWriting(digests, subscribers, gathering, letters, unsubscribing, pages, clock);
    }
}
