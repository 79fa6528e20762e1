package org.convoca.event;

import org.convoca.contracts.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What several features share. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    Territories territories() {
        return Territories.load();
    }
}
