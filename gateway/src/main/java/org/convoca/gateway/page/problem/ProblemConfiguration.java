package org.convoca.gateway.page.problem;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    /** Inside the log of requests, before every filter that refuses them. */
    @Bean
    FilterRegistrationBean<ProblemPages> problemPages(ProblemPage page) {
        var registration = new FilterRegistrationBean<>(new ProblemPages(page));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 12);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }
}
