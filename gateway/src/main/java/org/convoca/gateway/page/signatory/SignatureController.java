package org.convoca.gateway.page.signatory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.OrganiserLinks;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.registration.Workspace;
import org.convoca.gateway.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An organisation's own page, and the ways from there: to its street actions, and out. */
@Controller
class SignatureController {

    private final OwnDesks desks;
    private final OwnPage page;
    private final OrganiserLinks organisers;
    private final Sessions workspaces;

    SignatureController(OwnDesks desks, OwnPage page, OrganiserLinks organisers, Sessions workspaces) {
        this.desks = desks;
        this.page = page;
        this.organisers = organisers;
        this.workspaces = workspaces;
    }

    /** @param done what has just been done, for a word of thanks */
    @GetMapping(OwnDesk.HOME)
    String home(
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desks.of(request, response)
                .map(desk -> page.show(desk, done, model))
                .orElseGet(() -> desks.signedOut(request, response, model));
    }

    /** Leads on to the organisation's street actions, as the organiser that its contact is. */
    @PostMapping(OwnDesk.ACTIONS)
    ModelAndView actions(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var desk = desks.of(request, response).orElse(null);
        if (desk == null) {
            return new ModelAndView(desks.signedOut(request, response, model));
        }
        return desks.accepts(form, OwnDesk.HOME)
                ? ledOn(desk, model, response)
                : new ModelAndView(page.show(desk, "", model));
    }

    private ModelAndView ledOn(OwnDesk desk, Model model, HttpServletResponse response) {
        return switch (organisers.openForContactOf(desk.session().signature())) {
            case Reading.Found<OrganiserLinks.Opened> found -> {
                var opened = found.value();
                workspaces.begin(opened.registration(), opened.organiser(), opened.call(), opened.locale(), response);
                yield Redirects.seeOther(desk.to(Workspace.HOME));
            }
            case Reading.Missing<?> _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield new ModelAndView(page.show(desk, "no-actions", model));
            }
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }

    /** Ends the session whatever the form says: the worst that a forged one does is that somebody follows the link again. */
    @PostMapping(OwnDesk.SIGN_OUT)
    String signOut(Model model, HttpServletRequest request, HttpServletResponse response) {
        desks.of(request, response);
        return desks.left("signed-out", request, response, model);
    }
}
