package org.convoca.platform.token;

import java.time.Clock;
import org.convoca.platform.PlatformAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Link tokens for services that keep data in MongoDB; made at first use, since not every service sends links of its own. */
@AutoConfiguration(
        after = PlatformAutoConfiguration.class,
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass(MongoTemplate.class)
@ConditionalOnBean(MongoTemplate.class)
class LinkTokensAutoConfiguration {

    @Bean
    @Lazy
    LinkTokens linkTokens(MongoTemplate mongo, Clock clock) {
        return new MongoLinkTokens(mongo.getCollection("links"), clock);
    }
}
