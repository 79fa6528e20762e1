package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.SignIns;
import org.convoca.gateway.client.SignIns.Redeemed;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.oidc.Arrival;
import org.convoca.gateway.oidc.IdentityProvider;
import org.convoca.gateway.page.signin.SignInPages.Asked;
import org.convoca.gateway.session.HostCookie;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Through an organisation's own identity provider, and back. A link leads there and no form: our policy lets forms lead nowhere else, and browsers
 * hold redirects after them to it.
 */
@Controller
class OrganisationController {

    private static final Duration AWAY = Duration.ofMinutes(10);

    private final IdentityProvider provider;
    private final SignIns signIns;
    private final Redeeming redeeming;
    private final AskingBrowser browsers;
    private final SignInPages pages;
    private final HostCookie cookie;

    OrganisationController(
            IdentityProvider provider,
            SignIns signIns,
            Redeeming redeeming,
            AskingBrowser browsers,
            SignInPages pages,
            PublicAddress address) {
        this.provider = provider;
        this.signIns = signIns;
        this.redeeming = redeeming;
        this.browsers = browsers;
        this.pages = pages;
        cookie = new HostCookie("convoca-organisation", address);
    }

    @GetMapping(SignInPaths.ORGANISATION)
    ModelAndView leave(
            @RequestParam(defaultValue = "") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseUnlessOffered();
        var asked = new Asked(request, response, model);
        var way = provider.way();
        if (way.isEmpty()) {
            return again("error.provider.away", HttpStatus.SERVICE_UNAVAILABLE, asked);
        }
        browsers.remember(ReturnPath.named(next), request, response);
        cookie.set(way.get().kept(), AWAY, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, way.get().address().toString());
        return new ModelAndView((_, _, _) -> {});
    }

    @GetMapping(SignInPaths.RETURN)
    ModelAndView back(Model model, HttpServletRequest request, HttpServletResponse response) {
        refuseUnlessOffered();
        var asked = new Asked(request, response, model);
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        var kept = cookie.of(request).orElse("");
        cookie.clear(response);
        return switch (provider.arrival(query, kept)) {
            case Arrival.Vouched vouched -> signedIn(vouched.email(), asked);
            case Arrival.Refused _ -> again("error.provider.refused", HttpStatus.FORBIDDEN, asked);
            case Arrival.Foreign _ -> again("error.provider.foreign", HttpStatus.FORBIDDEN, asked);
            case Arrival.Unavailable _ -> again("error.provider.away", HttpStatus.SERVICE_UNAVAILABLE, asked);
        };
    }

    private ModelAndView signedIn(String email, Asked asked) {
        return switch (signIns.forAddress(email, Agents.of(asked.request()), "oidc")) {
            case Reading.Found<Redeemed> found
            when found.value().isSignedIn() -> redeeming.signedIn(found.value().token(), asked);
            case Reading.Found<Redeemed> _, Reading.Missing<Redeemed> _ ->
                again("error.provider.unknown", HttpStatus.FORBIDDEN, asked);
            case Reading.Unavailable<Redeemed> _ -> again("error.form.away", HttpStatus.SERVICE_UNAVAILABLE, asked);
        };
    }

    private ModelAndView again(String key, HttpStatus status, Asked asked) {
        asked.status(status);
        var next = browsers.of(asked.request()).map(AskingBrowser.Asking::next).orElse(ReturnPath.HOME);
        return new ModelAndView(pages.form(next, "", List.of(pages.error("", key, asked)), asked));
    }

    private void refuseUnlessOffered() {
        if (!provider.isOffered()) {
            throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
        }
    }
}
