package org.convoca.platform.sealing;

import com.google.crypto.tink.Aead;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Sealing for services that own personal data, which are those with Tink on their class path. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass(Aead.class)
@EnableConfigurationProperties(SealingProperties.class)
class SealingAutoConfiguration {

    @Bean
    TinkSealing sealing(SealingProperties properties) {
        return new TinkSealing(properties);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(MongoTemplate.class)
    @ConditionalOnBean(MongoTemplate.class)
    @ConditionalOnProperty("convoca.internal.audience")
    @Import(ResealingController.class)
    static class Rotation {

        @Bean
        Resealing resealing(
                MongoTemplate mongo, TinkSealing sealing, @Value("${convoca.sealing.bound-to:}") List<String> boundTo) {
            return new Resealing(mongo, sealing, boundTo);
        }
    }
}
