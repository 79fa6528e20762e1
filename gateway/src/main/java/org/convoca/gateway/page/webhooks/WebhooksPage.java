package org.convoca.gateway.page.webhooks;

import java.util.List;
import org.convoca.gateway.client.CallSummary;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.Webhooks;
import org.convoca.gateway.client.Webhooks.Told;
import org.convoca.gateway.client.Webhooks.Webhook;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.ShownForm;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the list of webhooks shows, the form, and the page with the secret. */
@Component
class WebhooksPage {

    private final Webhooks webhooks;
    private final Calls calls;
    private final Desks desks;

    WebhooksPage(Webhooks webhooks, Calls calls, Desks desks) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.desks = desks;
    }

    /** @param state {@code enabled}, {@code failing} or {@code disabled} */
    record Line(Webhook webhook, String state, String path) {

        static Line of(Desk desk, Webhook webhook) {
            return new Line(webhook, state(webhook), desk.to(WebhooksController.one(webhook.id())));
        }

        static String state(Webhook webhook) {
            return webhook.failingSince() == null ? webhook.status() : "failing";
        }
    }

    String list(Desk desk, String done, Model model) {
        desks.frame(desk, WebhooksController.WEBHOOKS, model);
        model.addAttribute(
                "lines",
                all(desk).webhooks().stream()
                        .map(webhook -> Line.of(desk, webhook))
                        .toList());
        model.addAttribute("newPath", desk.to(WebhooksController.NEW));
        model.addAttribute("done", done);
        return "webhooks";
    }

    private Webhooks.All all(Desk desk) {
        return Readings.required(webhooks.all(desk.coordination()), ProblemType.FORBIDDEN)
                .value();
    }

    /** A box of the form. */
    record Tick(String code, String name, boolean ticked) {}

    /** @param path of the form: of a new webhook, or of one that is changed */
    String form(Desk desk, String path, WebhookForm form, List<FormError> wrong, Model model) {
        desks.frame(desk, path, model);
        new ShownForm<>(desk.to(path), form, desks.token(path), wrong).into(model);
        model.addAttribute("fresh", path.equals(WebhooksController.NEW));
        model.addAttribute("back", desk.to(WebhooksController.WEBHOOKS));
        model.addAttribute(
                "kinds",
                all(desk).offered().stream()
                        .map(kind ->
                                new Tick(kind, Kinds.word(kind), form.kinds().contains(kind)))
                        .toList());
        model.addAttribute("calls", ticks(desk, form));
        return "webhook-form";
    }

    /** None when there are no calls to choose from: then it is for all. */
    private List<Tick> ticks(Desk desk, WebhookForm form) {
        return calls.all(desk.reader()) instanceof Reading.Found<List<CallSummary>> found
                ? found.value().stream()
                        .filter(call -> desk.coordination().looksAfter(call.slug()))
                        .map(call ->
                                new Tick(call.slug(), call.title(), form.calls().contains(call.slug())))
                        .toList()
                : List.of();
    }

    String secret(Desk desk, Told told, Model model) {
        desks.frame(desk, WebhooksController.WEBHOOKS, model);
        model.addAttribute("told", told);
        var until = told.webhook().secondSecretUntil();
        model.addAttribute("until", until == null ? "" : desk.moment(until));
        model.addAttribute("back", Line.of(desk, told.webhook()).path());
        return "webhook-secret";
    }
}
