package org.convoca.gateway.page.webhooks;

import static org.convoca.gateway.page.webhooks.Pressing.outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Webhooks;
import org.convoca.gateway.client.Webhooks.Replayed;
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

/** A message that was sent, and sending again. */
@Controller
class DeliveriesController {

    private static final String MESSAGE = WebhooksController.ONE + "/deliveries/{message:msg_[A-Za-z0-9_-]{1,150}}";
    private static final Map<String, Duration> SPANS =
            Map.of("day", Duration.ofDays(1), "week", Duration.ofDays(7), "month", Duration.ofDays(30));

    private final Webhooks webhooks;
    private final WebhookPage page;
    private final Pressing pressing;
    private final Clock clock;

    DeliveriesController(Webhooks webhooks, WebhookPage page, Pressing pressing, Clock clock) {
        this.webhooks = webhooks;
        this.page = page;
        this.pressing = pressing;
        this.clock = clock;
    }

    @GetMapping(MESSAGE)
    String show(
            Desk desk,
            @PathVariable UUID id,
            @PathVariable String message,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        desk.needs(desk.isConvener());
        model.addAttribute("done", Done.of(done));
        return page.delivery(desk, id, message, model);
    }

    @PostMapping(path = MESSAGE + "/replay", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView replay(
            Desk desk,
            @PathVariable UUID id,
            @PathVariable String message,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form) {
        return pressing.pressed(
                desk,
                WebhooksController.one(id) + "/deliveries/" + message,
                form,
                () -> outcome("replayed", webhooks.replay(desk.coordination(), id, message)));
    }

    /** @param since {@code day}, {@code week} or {@code month} */
    @PostMapping(path = WebhooksController.ONE + "/replay", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView replayFailed(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "day") String since) {
        var from = clock.instant().minus(SPANS.getOrDefault(since, Duration.ofDays(1)));
        return pressing.pressed(desk, WebhooksController.one(id), form, () -> replayed(desk, id, from));
    }

    private String replayed(Desk desk, UUID id, Instant since) {
        var attempt = webhooks.replayFailed(desk.coordination(), id, since);
        if (attempt instanceof Attempt.Done<Replayed>(var replayed)) {
            return replayed.more() ? "replayed-some" : replayed.replayed() == 0 ? "replayed-none" : "replayed";
        }
        return outcome("", attempt);
    }
}
