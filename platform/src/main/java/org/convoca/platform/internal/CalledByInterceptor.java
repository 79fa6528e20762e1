package org.convoca.platform.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps {@link CalledBy}. */
final class CalledByInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method.getBeanType())) {
            var permitted = AnnotationUtils.findAnnotation(method.getBeanType(), CalledBy.class);
            var caller = (Caller) request.getAttribute(Caller.ATTRIBUTE);
            if (permitted == null
                    || caller == null
                    || !Arrays.asList(permitted.value()).contains(caller.issuer())) {
                throw new ProblemException(ProblemType.FORBIDDEN, "This component may not call this.");
            }
        }
        return true;
    }

    /** Fails when a controller does not say who may call it. */
    static void check(RequestMappingHandlerMapping mapping) {
        for (var handler : mapping.getHandlerMethods().values()) {
            var type = handler.getBeanType();
            if (isOurs(type) && AnnotationUtils.findAnnotation(type, CalledBy.class) == null) {
                throw new IllegalStateException(type.getName() + " does not say by whom it may be called (@CalledBy)");
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return !ErrorController.class.isAssignableFrom(type);
    }
}
