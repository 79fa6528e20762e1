package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.SignIns;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.gateway.page.signin.SignInPages.Asked;
import org.convoca.gateway.session.Coordinators;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coordinators say who they are and get a mail; whether we know an address, no answer tells. */
@Controller
class SignInController {

    private static final int LONGEST = 254;

    private final SignInPages pages;
    private final Workspaces workspaces;
    private final SignIns signIns;
    private final AskingBrowser browsers;
    private final Redeeming redeeming;
    private final Coordinators coordinators;

    SignInController(
            SignInPages pages,
            Workspaces workspaces,
            SignIns signIns,
            AskingBrowser browsers,
            Redeeming redeeming,
            Coordinators coordinators) {
        this.pages = pages;
        this.workspaces = workspaces;
        this.signIns = signIns;
        this.browsers = browsers;
        this.redeeming = redeeming;
        this.coordinators = coordinators;
    }

    /** @param next where to go then, of a fixed list */
    @GetMapping(SignInPaths.SIGN_IN)
    ModelAndView form(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new Asked(request, response, model);
        var there = ReturnPath.named(next);
        if (coordinators.of(request).isPresent()) {
            return pages.on(there.path(), asked);
        }
        model.addAttribute("left", done.equals("left"));
        return new ModelAndView(pages.form(there, "", List.of(), asked));
    }

    @PostMapping(path = SignInPaths.SIGN_IN, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView ask(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new Asked(request, response, model);
        var there = ReturnPath.named(next);
        var address = email.strip();
        if (workspaces.accepted(form, SignInPaths.SIGN_IN).isEmpty()) {
            return again(there, address, "", "error.form.press-again", HttpStatus.FORBIDDEN, asked);
        }
        if (!address.contains("@") || address.length() > LONGEST) {
            return noAddress(there, address, asked);
        }
        var browser = browsers.remember(there, request, response);
        return switch (signIns.ask(address, browser, pages.language(asked).code())) {
            case Reading.Found<Boolean> _ ->
                new ModelAndView(Workspaces.seeOther(
                        SignInPaths.SENT + "?lang=" + pages.language(asked).code()));
            case Reading.Missing<Boolean> _ -> noAddress(there, address, asked);
            case Reading.Unavailable<Boolean> _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
                yield again(there, address, "", "error.form.away", HttpStatus.SERVICE_UNAVAILABLE, asked);
            }
        };
    }

    private ModelAndView noAddress(ReturnPath next, String email, Asked asked) {
        return again(next, email, "email", "error.sign-in.address", HttpStatus.UNPROCESSABLE_CONTENT, asked);
    }

    private ModelAndView again(
            ReturnPath next, String email, String field, String key, HttpStatus status, Asked asked) {
        asked.status(status);
        return new ModelAndView(pages.form(next, email, List.of(pages.error(field, key, asked)), asked));
    }

    /** The same whether a mail was sent or not. */
    @GetMapping(SignInPaths.SENT)
    ModelAndView sent(Model model, HttpServletRequest request, HttpServletResponse response) {
        var asked = new Asked(request, response, model);
        return browsers.of(request).isEmpty()
                ? pages.on(SignInPaths.SIGN_IN, asked)
                : new ModelAndView(pages.sent("", List.of(), asked));
    }

    /** The code of the mail, for whoever reads it on another device. */
    @PostMapping(path = SignInPaths.CODE, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView code(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new Asked(request, response, model);
        if (browsers.of(request).isEmpty()) {
            return pages.on(SignInPaths.SIGN_IN, asked);
        }
        if (workspaces.accepted(form, SignInPaths.CODE).isEmpty()) {
            asked.status(HttpStatus.FORBIDDEN);
            return new ModelAndView(pages.sent(code, List.of(pages.error("", "error.form.press-again", asked)), asked));
        }
        return redeeming.redeem(null, code, asked);
    }
}
