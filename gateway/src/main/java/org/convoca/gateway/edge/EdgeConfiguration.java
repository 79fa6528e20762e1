package org.convoca.gateway.edge;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.convoca.platform.switches.Switches;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** The order in which a request passes the edge; the platform's limit for bodies comes after, at {@code HIGHEST_PRECEDENCE + 100}. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edgeOfTomcat(PublicAddress address, JsonMapper json) {
        return tomcat -> {
            tomcat.addEngineValves(new SecurityHeadersValve(SecurityHeaders.forAddress(address)));
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ContainerProblems(json)));
        };
    }

    @Bean
    FilterRegistrationBean<RequestLog> requestLog(EdgeProperties properties) {
        return at(10, new RequestLog(new ClientAddresses(properties.trustedNetworks())));
    }

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths(Refusals refusals) {
        return at(20, new PlainPaths(refusals));
    }

    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(Limits limits, PartnerKeys keys, Refusals refusals) {
        return at(30, new RequestLimit(limits, keys, refusals));
    }

    @Bean
    FilterRegistrationBean<OwnPosts> ownPosts(PublicAddress address, Refusals refusals) {
        return at(40, new OwnPosts(address, refusals));
    }

    @Bean
    FilterRegistrationBean<SwitchedOff> switchedOff(Switches switches, Refusals refusals, Clock clock) {
        return at(45, new SwitchedOff(switches, refusals, clock));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + order);
        return registration;
    }
}
