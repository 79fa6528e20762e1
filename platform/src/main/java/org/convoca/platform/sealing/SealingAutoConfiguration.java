package org.convoca.platform.sealing;

import com.google.crypto.tink.Aead;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Sealing for services that own personal data, which are those with Tink on their class path. */
@AutoConfiguration
@ConditionalOnClass(Aead.class)
@EnableConfigurationProperties(SealingProperties.class)
class SealingAutoConfiguration {

    @Bean
    Sealing sealing(SealingProperties properties) {
        return new TinkSealing(properties);
    }
}
