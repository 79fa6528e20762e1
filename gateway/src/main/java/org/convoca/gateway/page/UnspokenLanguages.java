package org.convoca.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.convoca.platform.text.LanguageTag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads from a page in a language that there are no pages in to the same page in one that its reader reads. Services name pages in the language of
 * the contact, whichever that is, and do not know which translations an installation has; one may also be gone since a link was sent. Thread-safe.
 */
@Component
final class UnspokenLanguages implements HandlerInterceptor, WebMvcConfigurer {

    private final Languages languages;

    UnspokenLanguages(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod()) || !isUnspoken(language(request))) {
            return true;
        }
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, spoken(request));
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return false;
    }

    private static String language(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("lang") instanceof String language
                ? language
                : "";
    }

    private boolean isUnspoken(String language) {
        return languages.find(language).isEmpty() && LanguageTag.parse(language).isPresent();
    }

    private String spoken(HttpServletRequest request) {
        var rest = request.getRequestURI().indexOf('/', 1);
        var query = request.getQueryString();
        return "/" + languages.negotiate(request).code()
                + (rest < 0 ? "" : request.getRequestURI().substring(rest))
                + (query == null ? "" : "?" + query);
    }
}
