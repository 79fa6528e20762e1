package org.convoca.notification.mail.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BounceConfiguration {

    @Bean
    BounceReading bounceReading(BounceProperties properties, BounceTaker taker, MeterRegistry meters) {
        return new BounceReading(new ReportReader(properties.largest()), taker, meters);
    }

    @Bean
    @ConditionalOnProperty("convoca.mail.bounces.mailbox.host")
    BounceMailbox bounceMailbox(BounceProperties properties, BounceReading reading) {
        return new BounceMailbox(properties, reading);
    }
}
