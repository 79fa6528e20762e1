package org.convoca.signature;

import org.convoca.contracts.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What all features share: the territories, and a clockwork for their jobs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SignatureConfiguration {

    @Bean
    Territories territories() {
        return Territories.load();
    }
}
