package org.convoca.gateway.page;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.convoca.contracts.territory.Territories;
import org.convoca.gateway.edge.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Languages, messages, frames, and the files that pages load. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final String EMBED_SCRIPT = "/assets/{script:embed\\.js}";

    @Bean
    Messages messageSource(TranslationProperties properties) {
        return new Messages(MessageFile.read(properties.translations()));
    }

    @Bean
    MeterBinder messagesMeters(Messages messages) {
        return new MessagesMeters(messages);
    }

    @Bean
    Languages languages(Messages messages) {
        return messages.languages();
    }

    @Bean
    LocaleResolver localeResolver(Languages languages) {
        return new PageLocales(languages);
    }

    @Bean
    Pages pages(Languages languages, PublicAddress address, ResourceUrlProvider mvcResourceUrlProvider) {
        return new Pages(languages, address, mvcResourceUrlProvider);
    }

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LentFiles()).addPathPatterns("/assets/**");
    }

    /** Their names carry a hash of their content, so a browser need never ask again. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Other sites name it without the hash, and shall have a newer one soon.
        registry.addResourceHandler(EMBED_SCRIPT)
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(CacheControl.maxAge(AN_HOUR).cachePublic());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
