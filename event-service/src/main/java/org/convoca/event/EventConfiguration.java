package org.convoca.event;

import org.convoca.contracts.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What several features share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EventConfiguration {

    @Bean
    Territories territories() {
        return Territories.load();
    }
}
