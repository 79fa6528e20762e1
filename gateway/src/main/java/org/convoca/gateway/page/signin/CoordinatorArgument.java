package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.convoca.gateway.session.CoordinatorSession;
import org.convoca.gateway.session.Coordinators;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the session to a controller's method that asks for a {@link CoordinatorSession}; without one the method is not called. */
@Component
class CoordinatorArgument implements HandlerMethodArgumentResolver {

    private final Coordinators coordinators;

    CoordinatorArgument(Coordinators coordinators) {
        this.coordinators = coordinators;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(CoordinatorSession.class);
    }

    @Override
    public CoordinatorSession resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return coordinators
                .of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_SIGNED_IN, ProblemType.NOT_SIGNED_IN.hint()));
    }
}
