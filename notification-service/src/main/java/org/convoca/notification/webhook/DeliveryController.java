package org.convoca.notification.webhook;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convoca.notification.webhook.Endpoint.Enabled;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to an endpoint, what it answered, and sending it again. */
@RestController
@RequestMapping("/api/v1/coordination/webhooks/{endpoint}")
@CalledBy("gateway")
class DeliveryController {

    private static final int MOST = 100;
    private static final int MOST_AT_ONCE = 1000;
    private static final String GAP = "~";
    private static final Set<String> STATUSES = Set.of("waiting", "delivered", "failed");

    private final OwnEndpoints own;
    private final Deliveries deliveries;
    private final Clock clock;

    DeliveryController(OwnEndpoints own, Deliveries deliveries, Clock clock) {
        this.own = own;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param next what to ask for the next page, or null */
    record Log(List<DeliveryView> items, @Nullable String next) {}

    @GetMapping("/deliveries")
    Log list(
            @PathVariable UUID endpoint,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var id = own.get(caller, endpoint).id();
        if (status != null && !STATUSES.contains(status)) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "There is no such state.");
        }
        var size = Math.clamp(limit, 1, MOST);
        var found = deliveries.page(id, status, after == null ? null : place(after), size + 1);
        var items = found.stream()
                .limit(size)
                .map(stored -> DeliveryView.of(stored.state()))
                .toList();
        var next = found.size() > size
                ? items.getLast().since().toEpochMilli() + GAP + items.getLast().id()
                : null;
        return new Log(items, next);
    }

    /** @param body as it was posted, letter for letter */
    record Detail(DeliveryView delivery, String body) {}

    @GetMapping("/deliveries/{message}")
    Detail find(
            @PathVariable UUID endpoint,
            @PathVariable String message,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var delivery = get(caller, endpoint, message).state();
        return new Detail(DeliveryView.of(delivery), delivery.message().body());
    }

    private Stored<Delivery> get(Caller caller, UUID endpoint, String message) {
        return deliveries
                .find(own.get(caller, endpoint).id(), message)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such delivery."));
    }

    /** Under the same {@code webhook-id}: a receiver that has it takes it for a repetition. */
    @PostMapping("/deliveries/{message}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView replay(
            @PathVariable UUID endpoint,
            @PathVariable String message,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return deliveries
                .replay(get(caller, endpoint, message))
                .map(stored -> DeliveryView.of(stored.state()))
                .orElseThrow(() -> new ProblemException(ProblemType.CONFLICT, "It is being sent at this moment."));
    }

    /** @param since ISO 8601, of the facts that failed to be told */
    record Since(@Nullable String since) {}

    /**
     * @param replayed how many are sent again
     * @param more whether there are more of them than are taken at once
     */
    record Replayed(int replayed, boolean more) {}

    @PostMapping("/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replayFailed(
            @PathVariable UUID endpoint, @RequestBody Since asked, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var id = own.get(caller, endpoint).id();
        var failed = deliveries.failedSince(id, since(asked), MOST_AT_ONCE + 1);
        var replayed = failed.stream()
                .limit(MOST_AT_ONCE)
                .map(deliveries::replay)
                .filter(Optional::isPresent)
                .count();
        return new Replayed((int) replayed, failed.size() > MOST_AT_ONCE);
    }

    private static Instant since(Since asked) {
        try {
            return asked.since() == null ? Instant.EPOCH : Instant.parse(asked.since());
        } catch (DateTimeException _) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    ProblemType.INVALID_REQUEST.hint(),
                    List.of(new FieldError(
                            "/since", "not-readable", "This is no moment: write 2027-01-31T12:00:00Z.")));
        }
    }

    /** Sends a message by which nothing is told. */
    @PostMapping("/tests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView test(@PathVariable UUID endpoint, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var stored = own.get(caller, endpoint);
        if (!(stored.state() instanceof Enabled)) {
            throw new ProblemException(ProblemType.CONFLICT, "This webhook is disabled: enable it first.");
        }
        var message = Message.test(stored.id(), clock);
        deliveries.add(message);
        return DeliveryView.of(deliveries
                .find(stored.id(), message.id())
                .orElseThrow(() -> new IllegalStateException("it was just stored"))
                .state());
    }

    private static Deliveries.Place place(String after) {
        try {
            var parts = after.split(GAP, 2);
            return new Deliveries.Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "There is no such place in the list.");
        }
    }
}
