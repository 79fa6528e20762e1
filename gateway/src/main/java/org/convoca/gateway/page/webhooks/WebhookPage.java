package org.convoca.gateway.page.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convoca.gateway.client.Webhooks;
import org.convoca.gateway.client.Webhooks.Delivery;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one webhook shows, and that of one message. */
@Component
class WebhookPage {

    private static final List<String> FILTERS = List.of("", "waiting", "delivered", "failed");
    private static final Set<String> FAILURES =
            Set.of("unknown-host", "no-connection", "tls", "timeout", "broken", "malformed", "not-https", "not-public");

    private final Webhooks webhooks;
    private final Desks desks;
    private final Pressing pressing;

    WebhookPage(Webhooks webhooks, Desks desks, Pressing pressing) {
        this.webhooks = webhooks;
        this.desks = desks;
        this.pressing = pressing;
    }

    /** One state by which the list can be looked at. */
    record Filter(String code, String path, boolean current) {}

    /**
     * A message in the list.
     *
     * @param kind the key of its words
     * @param failure why the last try had no answer, or empty
     * @param answer status of the last try's answer, or null
     */
    record Line(
            String id,
            String kind,
            String status,
            String since,
            String at,
            int tries,
            @Nullable Integer answer,
            String failure,
            @Nullable String reason,
            String path) {}

    /** A try, in words. */
    record Tried(String at, @Nullable Integer answer, String failure, long millis) {}

    String show(Desk desk, UUID id, String status, String after, Model model) {
        var webhook = Readings.required(webhooks.find(desk.coordination(), id), ProblemType.NOT_FOUND)
                .value();
        var log = Readings.required(webhooks.log(desk.coordination(), id, status, after), ProblemType.NOT_FOUND)
                .value();
        var path = WebhooksController.one(id);
        desks.frame(desk, path, model);
        model.addAttribute("webhook", webhook);
        model.addAttribute("state", WebhooksPage.Line.state(webhook));
        model.addAttribute("failing", moment(desk, webhook.failingSince()));
        model.addAttribute("disabled", moment(desk, webhook.disabledAt()));
        model.addAttribute("second", moment(desk, webhook.secondSecretUntil()));
        model.addAttribute("kinds", webhook.kinds().stream().map(Kinds::word).toList());
        model.addAttribute("filters", filters(desk, path, status));
        model.addAttribute(
                "lines",
                log.deliveries().stream()
                        .map(delivery -> line(desk, id, delivery))
                        .toList());
        var next = log.next();
        model.addAttribute("next", next == null ? null : desk.to(path + "?status=" + status + "&after=" + next));
        model.addAttribute("editPath", desk.to(WebhooksController.edit(id)));
        steps(desk, path, model);
        return "webhook";
    }

    private static List<Filter> filters(Desk desk, String path, String chosen) {
        return FILTERS.stream()
                .map(code -> new Filter(code, desk.to(path + "?status=" + code), code.equals(chosen)))
                .toList();
    }

    private void steps(Desk desk, String path, Model model) {
        model.addAttribute("token", pressing.token());
        for (var step : List.of("enable", "disable", "test", "secret", "remove", "replay")) {
            model.addAttribute(step + "Path", desk.to(path + "/" + step));
        }
        model.addAttribute("back", desk.to(WebhooksController.WEBHOOKS));
    }

    private static Line line(Desk desk, UUID id, Delivery delivery) {
        var tries = delivery.tries();
        var last = tries.isEmpty() ? null : tries.getLast();
        return new Line(
                delivery.id(),
                Kinds.word(delivery.type()),
                delivery.status(),
                desk.moment(delivery.since()),
                desk.moment(delivery.at()),
                tries.size(),
                last == null ? null : last.status(),
                last == null ? "" : failure(last.failure()),
                delivery.reason(),
                desk.to(WebhooksController.one(id) + "/deliveries/" + delivery.id()));
    }

    /** The key of its words; {@code other} for one that a newer service knows. */
    private static String failure(@Nullable String code) {
        return code == null ? "" : FAILURES.contains(code) ? code : "other";
    }

    private static String moment(Desk desk, @Nullable Instant moment) {
        return moment == null ? "" : desk.moment(moment);
    }

    String delivery(Desk desk, UUID id, String message, Model model) {
        var detail = Readings.required(webhooks.delivery(desk.coordination(), id, message), ProblemType.NOT_FOUND)
                .value();
        var path = WebhooksController.one(id);
        desks.frame(desk, path + "/deliveries/" + message, model);
        model.addAttribute("line", line(desk, id, detail.delivery()));
        model.addAttribute("body", detail.body());
        model.addAttribute(
                "tries",
                detail.delivery().tries().stream()
                        .map(tried -> new Tried(
                                desk.moment(tried.at()), tried.status(), failure(tried.failure()), tried.millis()))
                        .toList());
        model.addAttribute("token", pressing.token());
        model.addAttribute("replayPath", desk.to(path + "/deliveries/" + message + "/replay"));
        model.addAttribute("back", desk.to(path));
        return "webhook-delivery";
    }
}
