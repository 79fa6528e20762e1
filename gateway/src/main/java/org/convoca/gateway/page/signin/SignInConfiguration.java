package org.convoca.gateway.page.signin;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Closes all pages of coordinators at once, those that are still to be written too. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration implements WebMvcConfigurer {

    private final CoordinationGuard guard;
    private final CoordinatorArgument argument;

    SignInConfiguration(CoordinationGuard guard, CoordinatorArgument argument) {
        this.guard = guard;
        this.argument = argument;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns(ReturnPath.COORDINATION, ReturnPath.COORDINATION + "/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(argument);
    }
}
