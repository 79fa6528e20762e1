package org.convoca.gateway.page.coordination;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the desk to a controller's method that asks for one; without a session the method is not called. */
@Component
class DeskArgument implements HandlerMethodArgumentResolver {

    /** Asked for late: desks need what the configuration of the web makes. */
    private final ObjectProvider<Desks> desks;

    DeskArgument(ObjectProvider<Desks> desks) {
        this.desks = desks;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Desk.class);
    }

    @Override
    public Desk resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return desks.getObject()
                .of(asked)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_SIGNED_IN, ProblemType.NOT_SIGNED_IN.hint()));
    }
}
