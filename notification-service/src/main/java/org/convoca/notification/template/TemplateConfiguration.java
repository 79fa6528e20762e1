package org.convoca.notification.template;

import io.micrometer.core.instrument.MeterRegistry;
import org.convoca.contracts.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    Letters letters(MeterRegistry meters) {
        return new Letters(Messages.load(), Territories.load(), meters);
    }

    @Bean
    DigestLetters digestLetters() {
        return new DigestLetters(Messages.digests(), Messages.load(), Territories.load());
    }
}
