package org.convoca.notification.happening;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.claim.ClaimEvent;
import org.convoca.contracts.claim.ClaimHandedOn;
import org.convoca.contracts.claim.ClaimStatus;
import org.convoca.contracts.registration.RegistrationConfirmed;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.registration.RegistrationHandedOn;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.platform.event.Received;

/** Follows registrations and claims: which are open, which wait for a decision. */
class GroupNews {

    private final WaitingThings waiting;
    private final KnownThings known;

    GroupNews(WaitingThings waiting, KnownThings known) {
        this.waiting = waiting;
        this.known = known;
    }

    void registration(Received<RegistrationEvent> received) {
        var event = received.event();
        var facts = event.registration();
        var place = new Place(facts.territory(), facts.region());
        if (event instanceof RegistrationConfirmed) {
            waiting.add(Waiting.Kind.REGISTRATION, facts.id(), facts.call(), place, received.time());
        } else if (facts.status() != RegistrationStatus.REQUESTED) {
            waiting.remove(Waiting.Kind.REGISTRATION, facts.id());
        }
        if (event instanceof RegistrationHandedOn handedOn) {
            waiting.assign(Waiting.Kind.REGISTRATION, facts.id(), handedOn.coordinator());
        }
        known.put(new Known(
                Known.Kind.REGISTRATION,
                facts.id(),
                facts.call(),
                place,
                facts.status() == RegistrationStatus.OPEN,
                "",
                Map.of(),
                null));
    }

    void claim(Received<ClaimEvent> received) {
        var facts = received.event().claim();
        if (facts.status() == ClaimStatus.AWAITING_REVIEW) {
            add(facts.id(), facts.call(), new Place(facts.territory(), facts.region()), received.time());
        } else {
            waiting.remove(Waiting.Kind.CLAIM, facts.id());
        }
        if (received.event() instanceof ClaimHandedOn handedOn) {
            waiting.assign(Waiting.Kind.CLAIM, facts.id(), handedOn.coordinator());
        }
    }

    private void add(UUID claim, String call, Place place, Instant since) {
        waiting.add(Waiting.Kind.CLAIM, claim, call, place, since);
    }
}
