package org.convoca.gateway.page.webhooks;

import static org.convoca.gateway.page.webhooks.Pressing.outcome;

import java.util.List;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Webhooks;
import org.convoca.gateway.client.Webhooks.Told;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.coordination.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One webhook: how it is, what was sent there, and its buttons. */
@Controller
class WebhookController {

    private static final String ONE = WebhooksController.ONE;
    private static final List<String> STATES = List.of("waiting", "delivered", "failed");

    private final Webhooks webhooks;
    private final WebhookPage page;
    private final WebhooksPage pages;
    private final Pressing pressing;

    WebhookController(Webhooks webhooks, WebhookPage page, WebhooksPage pages, Pressing pressing) {
        this.webhooks = webhooks;
        this.page = page;
        this.pages = pages;
        this.pressing = pressing;
    }

    @GetMapping(ONE)
    String show(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        desk.needs(desk.isConvener());
        model.addAttribute("done", Done.of(done));
        return page.show(desk, id, STATES.contains(status) ? status : "", after, model);
    }

    @PostMapping(path = ONE + "/enable", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView enable(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form) {
        return pressing.pressed(
                desk,
                WebhooksController.one(id),
                form,
                () -> outcome("enabled", webhooks.enable(desk.coordination(), id)));
    }

    @PostMapping(path = ONE + "/disable", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView disable(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form) {
        return pressing.pressed(
                desk,
                WebhooksController.one(id),
                form,
                () -> outcome("disabled", webhooks.disable(desk.coordination(), id)));
    }

    @PostMapping(path = ONE + "/test", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView test(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form) {
        return pressing.pressed(
                desk,
                WebhooksController.one(id),
                form,
                () -> outcome("tested", webhooks.test(desk.coordination(), id)));
    }

    @PostMapping(path = ONE + "/remove", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView remove(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form) {
        return pressing.pressed(
                desk,
                WebhooksController.WEBHOOKS,
                form,
                () -> outcome("removed", webhooks.remove(desk.coordination(), id)));
    }

    /** Answers with the new secret: no address leads to it again. */
    @PostMapping(path = ONE + "/secret", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView renewSecret(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            Model model) {
        desk.needs(desk.isConvener());
        if (!pressing.isOurs(form)) {
            return Pressing.back(desk, WebhooksController.one(id), "press-again");
        }
        var attempt = webhooks.renewSecret(desk.coordination(), id);
        return attempt instanceof Attempt.Done<Told>(var told)
                ? new ModelAndView(pages.secret(desk, told, model))
                : Pressing.back(desk, WebhooksController.one(id), outcome("", attempt));
    }
}
