package org.convoca.notification.outbound;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    /** Connections to one host are this part of all, so that none keeps the others from being called. */
    private static final int HOSTS = 4;

    private static final TimeValue IDLE = TimeValue.ofSeconds(30);
    private static final TimeValue OLDEST = TimeValue.ofMinutes(5);

    @Bean
    OutboundClient outboundClient(OutboundProperties properties) {
        return client(properties, SystemDefaultDnsResolver.INSTANCE, SSLContexts.createSystemDefault());
    }

    static PooledOutboundClient client(OutboundProperties properties, DnsResolver names, SSLContext tls) {
        var timeout = Timeout.of(properties.timeout());
        var steps = RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .build();
        var http = HttpClients.custom()
                .setConnectionManager(connections(properties, names, tls))
                .setDefaultRequestConfig(steps)
                .setUserAgent("Convoca")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                // What is small on the wire and large in memory is not unpacked.
                .disableContentCompression()
                .evictExpiredConnections()
                .evictIdleConnections(IDLE)
                .build();
        return new PooledOutboundClient(http, properties);
    }

    private static PoolingHttpClientConnectionManager connections(
            OutboundProperties properties, DnsResolver names, SSLContext tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(names, properties.privateNetworks()))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setMaxConnTotal(properties.connections())
                .setMaxConnPerRoute(properties.connections() / HOSTS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                        .setSocketTimeout(Timeout.of(properties.timeout()))
                        .setTimeToLive(OLDEST)
                        .build())
                .build();
    }
}
