package org.convoca.notification.webhook;

import java.util.Map;
import org.convoca.contracts.action.ActionCancelled;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.action.ActionReported;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.contracts.signature.SignatureDuplicate;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.platform.event.Received;

/**
 * Tells endpoints what the public can see. What happens to something that was never public is not told, not even that it is gone; nor is an example.
 * Safe to repeat: a delivery's id follows from the event's.
 */
class Telling {

    private static final String SIGNATURES = "/convoca/signature-service";
    private static final String EVENTS = "/convoca/event-service";

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Shown shown;

    Telling(Endpoints endpoints, Deliveries deliveries, Shown shown) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.shown = shown;
    }

    // Here a default is right: a kind of event that nobody has thought about does not leave.
    void signature(Received<SignatureEvent> received) {
        var id = received.event().subject();
        switch (received.event()) {
            case SignaturePublished _ -> {
                shown.add(id);
                tellSignature(received);
            }
            case SignatureAmended _ when shown.contains(id) -> tellSignature(received);
            case SignatureWithdrawn _, SignatureInvalidated _, SignatureDuplicate _
            when shown.contains(id) -> {
                deliveries.forgetBefore(id, received.event().sequence());
                tellSignature(received);
            }
            default -> {}
        }
    }

    private void tellSignature(Received<SignatureEvent> received) {
        var facts = received.event().signature();
        tell(received, SIGNATURES, facts.call(), "signature", PublicFacts.Signature.of(facts));
    }

    void action(Received<ActionEvent> received) {
        var facts = received.event().action();
        if (facts.example()) {
            return;
        }
        switch (received.event()) {
            case ActionPublished _ -> {
                shown.add(facts.id().toString());
                tellAction(received);
            }
            case ActionChanged _, ActionCancelled _, ActionReported _
            when shown.contains(facts.id().toString()) -> tellAction(received);
            default -> {}
        }
    }

    private void tellAction(Received<ActionEvent> received) {
        var facts = received.event().action();
        tell(received, EVENTS, facts.call(), "action", PublicFacts.Action.of(facts));
    }

    void call(Received<CallEvent> received) {
        var facts = received.event().call();
        if (facts.status() != CallStatus.DRAFT) {
            tell(received, SIGNATURES, facts.slug(), "call", PublicFacts.Call.of(facts));
        }
    }

    private <E extends Event> void tell(
            Received<E> received, String source, String call, String name, Object publicFacts) {
        var event = received.event();
        var fact = new Fact(
                Kinds.of(event.getClass()),
                source,
                event.subject(),
                event.sequence(),
                received.time(),
                call,
                Map.of("sequence", event.sequence(), name, publicFacts));
        for (var endpoint : endpoints.hearing(fact)) {
            deliveries.add(Message.of(endpoint.id(), fact));
        }
    }
}
