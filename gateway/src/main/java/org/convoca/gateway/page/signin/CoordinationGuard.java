package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.page.ChosenLanguages;
import org.convoca.gateway.page.SecretPages;
import org.convoca.gateway.session.Coordinators;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every page of coordinators: without a session it leads to signing in, and from there back. Nothing may keep those pages, and they
 * speak the coordinator's language where no other was chosen.
 */
@Component
class CoordinationGuard implements HandlerInterceptor {

    private final Coordinators coordinators;
    private final ChosenLanguages languages;

    CoordinationGuard(Coordinators coordinators, ChosenLanguages languages) {
        this.coordinators = coordinators;
        this.languages = languages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        SecretPages.keep(response);
        var session = coordinators.of(request);
        if (session.isEmpty()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION, SignInPaths.signIn(ReturnPath.to(request.getRequestURI()), request));
            return false;
        }
        languages.of(session.get().me().locale(), request, response);
        return true;
    }
}
