package org.convoca.signature.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    @Lazy
    Api api(Environment environment, MovableClock clock) {
        return new Api(environment.getRequiredProperty("local.server.port", Integer.class), clock);
    }

    @Bean
    @Lazy
    Mailroom mailroom(Api api) {
        return new Mailroom(api);
    }

    @Bean
    @Lazy
    Ledger ledger(MongoTemplate mongo, Environment environment) {
        return new Ledger(mongo, environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
    }
}
