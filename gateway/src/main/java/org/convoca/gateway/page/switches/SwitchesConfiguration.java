package org.convoca.gateway.page.switches;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SwitchesConfiguration implements WebMvcConfigurer {

    private final PausedNotice notice;

    SwitchesConfiguration(PausedNotice notice) {
        this.notice = notice;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(notice);
    }
}
