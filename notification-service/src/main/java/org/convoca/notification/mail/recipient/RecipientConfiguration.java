package org.convoca.notification.mail.recipient;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.net.http.HttpClient;
import org.convoca.platform.internal.InternalCallInterceptor;
import org.convoca.platform.internal.InternalTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class RecipientConfiguration {

    private static final String SIGNATURES = "signature-service";
    private static final String EVENTS = "event-service";

    @Bean
    Recipients recipients(
            RestClient.Builder clients,
            InternalTokens tokens,
            RecipientProperties properties,
            @Value("${convoca.services.signature}") String signatures,
            @Value("${convoca.services.event}") String events,
            RetryRegistry retries,
            CircuitBreakerRegistry breakers) {
        return new OwnersRecipients(
                new OwnerClient(
                        client(clients, tokens, properties, SIGNATURES, signatures),
                        retries.retry(SIGNATURES),
                        breakers.circuitBreaker(SIGNATURES)),
                new OwnerClient(
                        client(clients, tokens, properties, EVENTS, events),
                        retries.retry(EVENTS),
                        breakers.circuitBreaker(EVENTS)));
    }

    private static RestClient client(
            RestClient.Builder clients,
            InternalTokens tokens,
            RecipientProperties properties,
            String service,
            String address) {
        return clients.clone()
                .baseUrl(address)
                .requestFactory(requests(properties))
                .requestInterceptor(new InternalCallInterceptor(tokens, service))
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(tolerant())))
                .build();
    }

    private static JdkClientHttpRequestFactory requests(RecipientProperties properties) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(properties.timeout());
        return requests;
    }

    /** A newer service may say more than is read here, or say in a new way when a week is. */
    private static JsonMapper tolerant() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
                .build();
    }
}
