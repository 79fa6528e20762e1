package org.convoca.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever changes the language of a page goes on reading what was asked for there: the same filters, the same zone of times. Thread-safe. */
@Component
final class KeptQuestion implements HandlerInterceptor, WebMvcConfigurer {

    /** The language itself, and the place in a list, whose order is the language's. */
    private static final Set<String> LEFT_BEHIND = Set.of("lang", "after");
    /** No address of ours is longer, and each language repeats it. */
    private static final int LONGEST = 1000;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown != null
                && HttpMethod.GET.matches(request.getMethod())
                && request.getQueryString() != null
                && request.getQueryString().length() <= LONGEST
                && shown.getModel().get("page") instanceof Page page) {
            shown.addObject("page", page.asked(question(request)));
        }
    }

    private static MultiValueMap<String, String> question(HttpServletRequest request) {
        var question = new LinkedMultiValueMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!LEFT_BEHIND.contains(name)) {
                for (var value : values) {
                    question.add(name, value);
                }
            }
        });
        return question;
    }
}
