package org.convoca.notification.switches;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.convoca.platform.internal.InternalCallInterceptor;
import org.convoca.platform.internal.InternalTokens;
import org.convoca.platform.switches.OffSwitches;
import org.convoca.platform.switches.Switchboard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class SwitchConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    Switchboard switchboard(
            RestClient.Builder clients,
            InternalTokens tokens,
            @Value("${convoca.services.event}") String events,
            @Value("${convoca.switches.pause:3s}") Duration pause,
            Clock clock) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(PATIENCE);
        var owner = clients.clone()
                .baseUrl(events)
                .requestFactory(requests)
                .requestInterceptor(new InternalCallInterceptor(tokens, "event-service"))
                .build();
        return new Switchboard(
                () -> Optional.ofNullable(
                        owner.get().uri(OffSwitches.PATH).retrieve().body(OffSwitches.class)),
                pause,
                clock);
    }
}
