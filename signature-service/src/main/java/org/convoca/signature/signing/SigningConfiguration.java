package org.convoca.signature.signing;

import java.time.Clock;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.platform.request.IdempotencyKeys;
import org.convoca.platform.sealing.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What bounds requests to sign that come again, or too often. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

    @Bean
    DailyAllowance mailAllowance(MongoTemplate mongo, SigningProperties properties, Clock clock) {
        return new DailyAllowance(mongo, properties.mailsPerAddressAndDay(), clock);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(MongoTemplate mongo, Sealing sealing, SigningProperties properties, Clock clock) {
        return new IdempotencyKeys(mongo, sealing, properties.idempotencyKeyKeptFor(), clock);
    }
}
