package org.convoca.gateway.route;

import jakarta.servlet.Filter;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpResponse;

/** The HTTP client for calls of services: its pool is also the bulkhead that keeps one slow service from taking all threads. */
@Configuration(proxyBeanMethods = false)
class HttpClientConfiguration {

    private static final int CONNECTIONS_TO_A_SERVICE = 256;

    @Bean
    HttpComponentsClientHttpRequestFactoryBuilder clientHttpRequestFactoryBuilder() {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withConnectionManagerCustomizer(HttpClientConfiguration::pool)
                .withConnectionConfigCustomizer(HttpClientConfiguration::connections)
                .withDefaultRequestConfigCustomizer(HttpClientConfiguration::requests)
                .withHttpClientCustomizer(HttpClientConfiguration::client);
    }

    private static void pool(PoolingHttpClientConnectionManagerBuilder pool) {
        pool.setMaxConnPerRoute(CONNECTIONS_TO_A_SERVICE).setMaxConnTotal(2 * CONNECTIONS_TO_A_SERVICE);
    }

    /** A connection that rested may have been closed by a restart on the other side; looking first costs a millisecond, a lost write more. */
    private static void connections(ConnectionConfig.Builder connections) {
        connections.setValidateAfterInactivity(TimeValue.ofMilliseconds(250));
    }

    private static void requests(RequestConfig.Builder requests) {
        requests.setConnectionRequestTimeout(Timeout.ofSeconds(2));
    }

    /** The client adds nothing of its own: it keeps no cookies, follows and repeats nothing, and passes on bytes as they are. */
    private static void client(HttpClientBuilder client) {
        client.disableCookieManagement()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching();
    }

    /** Spring's gateway does not close an answer of which it writes no body, as with 304; the connection would be lost to the pool. */
    @Bean
    FilterRegistrationBean<Filter> closingOfUpstreamAnswers() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } finally {
                if (request.getAttribute(MvcUtils.CLIENT_RESPONSE_ATTR) instanceof ClientHttpResponse answer) {
                    answer.close();
                }
            }
        });
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
