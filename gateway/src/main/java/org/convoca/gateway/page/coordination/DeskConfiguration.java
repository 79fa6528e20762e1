package org.convoca.gateway.page.coordination;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the navigation on all pages of coordinators, those that are still to be written too. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {

    private final Navigation navigation;
    private final DeskArgument argument;

    DeskConfiguration(Navigation navigation, DeskArgument argument) {
        this.navigation = navigation;
        this.argument = argument;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(navigation).addPathPatterns(Desk.HOME, Desk.HOME + "/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(argument);
    }
}
