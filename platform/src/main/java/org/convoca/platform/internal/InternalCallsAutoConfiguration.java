package org.convoca.platform.internal;

import java.time.Clock;
import java.util.Objects;
import org.convoca.platform.PlatformAutoConfiguration;
import org.convoca.platform.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Signing calls where {@code convoca.internal.issuer} is set, demanding signed calls where {@code convoca.internal.audience} is. */
@AutoConfiguration(after = PlatformAutoConfiguration.class)
@EnableConfigurationProperties(InternalProperties.class)
class InternalCallsAutoConfiguration {

    @Bean
    @ConditionalOnProperty("convoca.internal.issuer")
    InternalTokens internalTokens(InternalProperties properties, Clock clock) {
        return new SignedInternalTokens(
                Objects.requireNonNull(properties.issuer()), properties.requiredSigningKey(), clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("convoca.internal.audience")
    static class Callee implements WebMvcConfigurer {

        @Bean
        FilterRegistrationBean<InternalCallFilter> internalCallFilter(
                InternalProperties properties, Clock clock, ProblemWriter problems) {
            var verifier = new InternalTokenVerifier(
                    Objects.requireNonNull(properties.audience()), properties.requiredTrustedKeys(), clock);
            var registration = new FilterRegistrationBean<>(new InternalCallFilter(verifier, problems));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
            return registration;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new CalledByInterceptor());
        }

        @Bean
        SmartInitializingSingleton everyControllerSaysWhoMayCallIt(
                @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
            return () -> mapping.ifAvailable(CalledByInterceptor::check);
        }
    }
}
