package org.convoca.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.token.LinkTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The gateway on its whole class path, with Spring Cloud Gateway and Resilience4j in it. */
@GatewayTest
class GatewayStartsIT {

    @Test
    void withoutADatabaseOrABroker(@Autowired ApplicationContext context) {
        assertThat(context.getBeanProvider(AggregateStores.class).stream()).isEmpty();
        assertThat(context.getBeanProvider(LinkTokens.class).stream()).isEmpty();
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase().contains("mongo")
                        || name.toLowerCase().contains("kafka"));
    }

    @Test
    void withACircuitBreakerForEachServiceAsSet(@Autowired CircuitBreakerRegistry breakers) {
        for (var service : new String[] {"signature-service", "event-service"}) {
            var settings = breakers.circuitBreaker(service).getCircuitBreakerConfig();
            assertThat(settings.getSlidingWindowSize()).isEqualTo(20);
            assertThat(settings.getMinimumNumberOfCalls()).isEqualTo(10);
        }
    }

    @Test
    void andIsWatchedOnAnotherPort(@LocalManagementPort int management, @LocalServerPort int port) {
        assertThat(new Browser(management).get("/actuator/health/readiness").body())
                .contains("UP");
        assertThat(new Browser(management).get("/actuator/prometheus").body())
                .contains("resilience4j_circuitbreaker_state");
        assertThat(new Browser(port).get("/actuator/health").statusCode()).isEqualTo(404);
    }
}
