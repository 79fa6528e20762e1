package org.convoca.platform.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.convoca.platform.PlatformAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A log for each service that is called by others and keeps data in MongoDB. */
@AutoConfiguration(
        after = PlatformAutoConfiguration.class,
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(MongoTemplate.class)
@ConditionalOnBean(MongoTemplate.class)
@ConditionalOnProperty("convoca.internal.audience")
@EnableConfigurationProperties(AuditProperties.class)
@Import(AuditController.class)
class AuditAutoConfiguration {

    @Bean
    AuditStore auditStore(MongoTemplate mongo) {
        return new AuditStore(mongo);
    }

    @Bean
    AuditLog auditLog(AuditStore store, AuditProperties properties, Clock clock, MeterRegistry meters) {
        var log = new AuditLog(store, properties, clock);
        Gauge.builder("convoca.audit.lost", log, AuditLog::lost)
                .description("entries that found no room while the database took none")
                .register(meters);
        return log;
    }

    /** Outside the check of tokens, so that it sees whom that refuses. */
    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(AuditLog log, Clock clock) {
        var registration = new FilterRegistrationBean<>(new AuditFilter(log, clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
        return registration;
    }
}
