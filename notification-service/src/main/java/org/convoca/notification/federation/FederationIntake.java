package org.convoca.notification.federation;

import java.time.Clock;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.action.ActionFacts;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.call.CallWithdrawn;
import org.convoca.platform.event.Received;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows calls and actions. Which actions there are is kept without federation too, so that turning it on later misses nothing; notes are made with
 * it only.
 */
class FederationIntake {

    private final FederatedCalls calls;
    private final Things things;
    private final Notes notes;
    private final Departures departures;
    private final boolean enabled;
    private final JsonMapper json;
    private final Clock clock;

    FederationIntake(
            FederatedCalls calls,
            Things things,
            Notes notes,
            Departures departures,
            boolean enabled,
            JsonMapper json,
            Clock clock) {
        this.calls = calls;
        this.things = things;
        this.notes = notes;
        this.departures = departures;
        this.enabled = enabled;
        this.json = json;
        this.clock = clock;
    }

    void call(Received<CallEvent> received) {
        var event = received.event();
        if (calls.put(event.call())) {
            // Topics come in no order: we may have heard of its actions before.
            things.newsOf(event.call().slug(), clock.instant());
        }
        if (!enabled) {
            return;
        }
        if (event instanceof CallWithdrawn) {
            departures.of(event.call().slug());
            return;
        }
        notes.of(event, received.time())
                .ifPresent(note -> things.tell(
                        note.id(),
                        event.call().slug(),
                        json.writeValueAsString(note.object()),
                        received.time(),
                        clock.instant()));
    }

    void action(Received<ActionEvent> received) {
        var facts = received.event().action();
        if (!facts.example()) {
            things.news(Thing.EVENT + facts.id(), facts.call(), facts.territory(), isPublic(facts), clock.instant());
        }
    }

    private static boolean isPublic(ActionFacts facts) {
        return switch (facts.status()) {
            case PUBLISHED, DONE, REPORTED, CANCELLED -> !facts.titles().isEmpty();
            case DRAFT, AWAITING_REVIEW, REJECTED, MERGED -> false;
        };
    }
}
