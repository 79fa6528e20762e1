package org.convoca.notification.federation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at what has something new: asks how the public sees it, compares that with what was told, and orders what followers are to hear. Dying in the
 * middle loses nothing: what was begun is due again, and what was ordered is ordered once.
 */
class Publishing {

    private static final Logger log = LoggerFactory.getLogger(Publishing.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 100;

    private final Things things;
    private final FederatedCalls calls;
    private final PublicActions actions;
    private final EventObjects events;
    private final Followers followers;
    private final Deliveries deliveries;
    private final int mostWaiting;
    private final JsonMapper json;
    private final Clock clock;

    Publishing(
            Things things,
            FederatedCalls calls,
            PublicActions actions,
            EventObjects events,
            Followers followers,
            Deliveries deliveries,
            int mostWaiting,
            JsonMapper json,
            Clock clock) {
        this.things = things;
        this.calls = calls;
        this.actions = actions;
        this.events = events;
        this.followers = followers;
        this.deliveries = deliveries;
        this.mostWaiting = mostWaiting;
        this.json = json;
        this.clock = clock;
    }

    /** Whether there may be more. */
    boolean run() {
        var due = things.due(clock.instant(), AT_ONCE);
        for (var id : due) {
            var now = clock.instant();
            try {
                things.lease(id, now, now.plus(LEASE)).ifPresent(this::look);
            } catch (RestClientException e) {
                // Neither the message nor the cause is logged: they may quote what was received. It is due again later.
                log.warn("{} cannot be looked at now: {}", id, e.getClass().getSimpleName());
                return false;
            }
        }
        return due.size() == AT_ONCE;
    }

    private void look(Thing thing) {
        var current = thing;
        if (current.outgoing() != null) {
            tell(current, current.outgoing());
        }
        Instant next = null;
        if (current.isEvent()) {
            next = compare(current);
        }
        things.settle(current, next);
    }

    /** When to look again, or null. */
    private @Nullable Instant compare(Thing thing) {
        var call = calls.find(thing.call()).orElse(null);
        if (call == null || call.withdrawn()) {
            return null;
        }
        return switch (actions.look(UUID.fromString(thing.id().substring(Thing.EVENT.length())))) {
            case PublicActions.Seen.Shown(var action)
            when EventObjects.isDated(action) -> {
                shown(thing, action, call);
                yield action.place() == null ? null : action.place().hiddenUntil();
            }
            case PublicActions.Seen.Shown _, PublicActions.Seen.Nothing _ -> {
                if (thing.state() == Thing.State.PUBLIC) {
                    change(thing, Thing.State.GONE, null, Thing.Kind.DELETE);
                }
                yield null;
            }
        };
    }

    private void shown(Thing thing, ActionAnswer action, FederatedCall call) {
        var event = events.event(action, call);
        var told = thing.json() != null && thing.state() == Thing.State.PUBLIC;
        if (!told) {
            change(thing, Thing.State.PUBLIC, json.writeValueAsString(event), Thing.Kind.CREATE);
        } else if (!EventObjects.isSame(json.valueToTree(event), json.readTree(thing.json()))) {
            change(thing, Thing.State.PUBLIC, json.writeValueAsString(event), Thing.Kind.UPDATE);
        }
    }

    private void change(Thing thing, Thing.State state, @Nullable String content, Thing.Kind kind) {
        tell(things.change(thing, state, content, clock.instant(), kind), kind);
    }

    private void tell(Thing thing, Thing.Kind kind) {
        var now = clock.instant();
        var call = ActorName.of(thing.call());
        var territory = thing.territory() == null ? null : new ActorName(thing.call(), thing.territory());
        var left = switch (kind) {
            case CREATE ->
                order(List.of(call), call, Delivery.Kind.CREATE, thing, now)
                        + (territory == null
                                ? 0
                                : order(List.of(territory), territory, Delivery.Kind.ANNOUNCE, thing, now));
            // Servers that know it from a territory alone take changes from the call, whose word it is.
            case UPDATE -> order(both(call, territory), call, Delivery.Kind.UPDATE, thing, now);
            case DELETE -> order(both(call, territory), call, Delivery.Kind.DELETE, thing, now);
        };
        if (left > 0) {
            log.warn("{} servers have too much waiting and are not told of {}", left, thing.id());
        }
        things.told(thing);
    }

    private static List<ActorName> both(ActorName call, @Nullable ActorName territory) {
        return Stream.of(call, territory).filter(name -> name != null).toList();
    }

    private int order(List<ActorName> followed, ActorName by, Delivery.Kind kind, Thing thing, Instant now) {
        return deliveries.order(followers.inboxes(followed), by, kind, thing.id(), mostWaiting, now);
    }
}
