package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.SignIns;
import org.convoca.gateway.client.SignIns.Link;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.gateway.page.signin.SignInPages.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Behind a coordinator's mailed link: a page with a button, since mail scanners follow links; the button signs in. */
@Controller
class SignInLinkController {

    /** No word of ours is so long. */
    private static final String LINK = SignInPaths.SIGN_IN + "/{token:[A-Za-z0-9_-]{20,200}}";

    private final SignIns signIns;
    private final SignInPages pages;
    private final Workspaces workspaces;
    private final AskingBrowser browsers;
    private final Redeeming redeeming;

    SignInLinkController(
            SignIns signIns, SignInPages pages, Workspaces workspaces, AskingBrowser browsers, Redeeming redeeming) {
        this.signIns = signIns;
        this.pages = pages;
        this.workspaces = workspaces;
        this.browsers = browsers;
        this.redeeming = redeeming;
    }

    @GetMapping(LINK)
    String look(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return shown(token, new Asked(request, response, model));
    }

    private String shown(String token, Asked asked) {
        return switch (signIns.inspect(token, browsers.known(asked.request()))) {
            case Reading.Found<Link> found -> shown(token, found.value(), asked);
            case Reading.Missing<Link> _ -> pages.over("unknown", SignInPaths.link(token), asked);
            case Reading.Unavailable<Link> _ -> throw Readings.unavailable();
        };
    }

    private String shown(String token, Link link, Asked asked) {
        if (link.locale() != null) {
            workspaces.language(link.locale(), asked.request(), asked.response());
        }
        return link.isValid()
                ? pages.link(token, link.sameBrowser() ? null : "", List.of(), asked)
                : pages.over(link.state().equals("used") ? "used" : "expired", SignInPaths.link(token), asked);
    }

    @PostMapping(path = LINK, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView signIn(
            @PathVariable String token,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new Asked(request, response, model);
        return workspaces.accepted(form, SignInPaths.link(token)).isPresent()
                ? redeeming.redeem(token, code, asked)
                // The page once more, with a new button.
                : new ModelAndView(shown(token, asked));
    }
}
