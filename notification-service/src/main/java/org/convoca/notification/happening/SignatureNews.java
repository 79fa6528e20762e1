package org.convoca.notification.happening;

import java.util.Map;
import org.convoca.contracts.signature.OrganisationFacts;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureHandedOn;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.platform.event.Received;
import org.jspecify.annotations.Nullable;

/** Follows signatures: on the roll, off the roll, waiting for a decision. */
class SignatureNews {

    private final Happenings happenings;
    private final WaitingThings waiting;
    private final KnownThings known;

    SignatureNews(Happenings happenings, WaitingThings waiting, KnownThings known) {
        this.happenings = happenings;
        this.waiting = waiting;
        this.known = known;
    }

    /** What is known is written last: until then the same event, delivered again, finds what was before it. */
    void take(Received<SignatureEvent> received) {
        var facts = received.event().signature();
        var place = new Place(facts.territory(), facts.region());
        var before = known.find(facts.id().toString());
        var name = name(facts.organisation(), before.map(Known::name).orElse(""));
        var names = facts.organisation() == null
                ? before.map(Known::names).orElse(Map.of())
                : facts.organisation().names();
        var stands = facts.status() == SignatureStatus.PUBLISHED;
        if (received.event() instanceof SignaturePublished) {
            happenings.add(happening(received, Happening.Kind.SIGNED, place, name, names));
        } else if (!stands && before.filter(Known::stands).isPresent()) {
            happenings.add(happening(received, Happening.Kind.LEFT, place, name, names));
        }
        if (facts.status() == SignatureStatus.AWAITING_REVIEW) {
            waiting.add(Waiting.Kind.SIGNATURE, facts.id(), facts.call(), place, received.time());
        } else {
            waiting.remove(Waiting.Kind.SIGNATURE, facts.id());
        }
        if (received.event() instanceof SignatureHandedOn handedOn) {
            waiting.assign(Waiting.Kind.SIGNATURE, facts.id(), handedOn.coordinator());
        }
        known.put(new Known(Known.Kind.SIGNATURE, facts.id(), facts.call(), place, stands, name, names, null));
    }

    private static String name(@Nullable OrganisationFacts organisation, String before) {
        return organisation == null ? before : organisation.name();
    }

    private Happening happening(
            Received<SignatureEvent> received,
            Happening.Kind kind,
            Place place,
            String name,
            Map<String, String> names) {
        var facts = received.event().signature();
        return new Happening(received.id(), happenings.now(), kind, facts.call(), place, facts.id(), name, names);
    }
}
