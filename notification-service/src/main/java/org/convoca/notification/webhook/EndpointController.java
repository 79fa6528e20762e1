package org.convoca.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.convoca.notification.webhook.Endpoint.Disabled;
import org.convoca.notification.webhook.Endpoint.Enabled;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.IdempotencyKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conveners say who hears of what happens. */
@RestController
@RequestMapping("/api/v1/coordination/webhooks")
@CalledBy("gateway")
class EndpointController {

    private static final Logger log = LoggerFactory.getLogger(EndpointController.class);

    private final OwnEndpoints own;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final EndpointCheck check;
    private final SecretKeeping secrets;
    private final Clock clock;

    EndpointController(
            OwnEndpoints own,
            Endpoints endpoints,
            Deliveries deliveries,
            EndpointCheck check,
            SecretKeeping secrets,
            Clock clock) {
        this.own = own;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.check = check;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param kinds of which an endpoint can hear
     * @param next null: there are never more than one page holds
     */
    record Items(
            List<EndpointView> items,
            List<String> kinds,
            @Nullable String next) {}

    @GetMapping
    Items all(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return new Items(own.all(caller).stream().map(EndpointView::of).toList(), Kinds.ALL, null);
    }

    /** @param secret what messages are signed with, which is told this once */
    record Told(String secret, EndpointView webhook) {
        @Override
        public String toString() {
            return "Told[" + webhook.id() + "]";
        }
    }

    @PostMapping
    ResponseEntity<Told> add(
            @RequestBody EndpointForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var convener = OwnEndpoints.convener(caller);
        var settings = check.check(form, convener);
        var id = id(once, convener);
        var secret = Secret.random();
        var stored = add(id, new Enabled(settings, secrets.first(id, secret), now(), null, null));
        log.info("webhook {} made", id);
        return told(HttpStatus.CREATED, secret, stored);
    }

    private Stored<Endpoint> add(String id, Endpoint endpoint) {
        try {
            return endpoints
                    .add(id, endpoint)
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.CONFLICT, "There are " + Endpoints.MOST + " webhooks already."));
        } catch (DuplicateKeyException _) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "This webhook was made already, and no secret is shown twice: change it.");
        }
    }

    @GetMapping("/{id}")
    EndpointView find(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return EndpointView.of(own.get(caller, id));
    }

    @PutMapping("/{id}")
    EndpointView change(
            @PathVariable UUID id, @RequestBody EndpointForm form, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var stored = own.get(caller, id);
        var settings = check.check(form, OwnEndpoints.convener(caller));
        if (!Objects.equals(form.version(), stored.version())) {
            throw stale();
        }
        return EndpointView.of(
                endpoints.replace(stored, stored.state().with(settings)).orElseThrow(EndpointController::stale));
    }

    private static ProblemException stale() {
        return new ProblemException(ProblemType.CONFLICT, ProblemType.CONFLICT.hint());
    }

    /** What was not delivered never is. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var stored = own.get(caller, id);
        endpoints.remove(stored.id());
        deliveries.forgetThoseOf(stored.id());
        log.info("webhook {} removed", id);
    }

    @PostMapping("/{id}/enable")
    EndpointView enable(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return EndpointView.of(
                changed(caller, id, state -> state instanceof Disabled disabled ? disabled.enable() : state));
    }

    @PostMapping("/{id}/disable")
    EndpointView disable(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return EndpointView.of(changed(
                caller,
                id,
                state -> state instanceof Enabled enabled ? enabled.disable(Disabled.BY_HAND, now()) : state));
    }

    /** A new secret; for a day the old one signs as well. */
    @PostMapping("/{id}/secret")
    ResponseEntity<Told> renewSecret(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var secret = Secret.random();
        var stored = changed(caller, id, state -> state.with(secrets.next(id.toString(), state.secrets(), secret)));
        log.info("webhook {} has a new secret", id);
        return told(HttpStatus.OK, secret, stored);
    }

    private Stored<Endpoint> changed(Caller caller, UUID id, UnaryOperator<Endpoint> change) {
        return endpoints.change(own.get(caller, id).id(), change).orElseThrow(OwnEndpoints::unknown);
    }

    private static ResponseEntity<Told> told(HttpStatus status, Secret secret, Stored<Endpoint> stored) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new Told(secret.value(), EndpointView.of(stored)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same request sent twice makes one endpoint. */
    private static String id(@Nullable String once, Coordination convener) {
        if (once == null) {
            return UUID.randomUUID().toString();
        }
        IdempotencyKeys.refuseUnlessKey(once);
        return UUID.nameUUIDFromBytes((convener.coordinator() + "|webhook|" + once).getBytes(UTF_8))
                .toString();
    }
}
