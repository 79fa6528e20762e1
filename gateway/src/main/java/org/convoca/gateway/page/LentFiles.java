package org.convoca.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets pages from elsewhere load our scripts and styles: a sandboxed frame that shows a page of ours is, to browsers, such a page (Fetch standard,
 * {@code Cross-Origin-Resource-Policy}). They are the same for everybody.
 */
final class LentFiles implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        return true;
    }
}
