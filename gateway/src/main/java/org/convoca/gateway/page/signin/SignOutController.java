package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.page.SecretPage;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.gateway.session.Coordinators;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Signs out, whatever the form says: the worst that a forged one does is that somebody signs in again. */
@SecretPage
@Controller
class SignOutController {

    private final Coordinators coordinators;

    SignOutController(Coordinators coordinators) {
        this.coordinators = coordinators;
    }

    @PostMapping(SignInPaths.SIGN_OUT)
    RedirectView signOut(HttpServletRequest request, HttpServletResponse response) {
        coordinators.end(request, response);
        return Workspaces.seeOther(SignInPaths.inLanguageOf(request, SignInPaths.SIGN_IN + "?done=left"));
    }
}
