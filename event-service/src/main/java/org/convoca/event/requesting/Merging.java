package org.convoca.event.requesting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.contracts.registration.RegistrationClosed;
import org.convoca.event.registration.Invitations;
import org.convoca.event.registration.Organiser;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.Request;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Two registrations of one group become one. First the organisers move, then the one that they leave is closed: after a crash in between, asking again
 * finishes it.
 *
 * <p>Each of the two writes holds only for what was read at the start. So of two merges that would close each other's registration, one is refused, and
 * a chain of mergers never turns in a circle.
 */
@Service
class Merging {

    private static final Logger log = LoggerFactory.getLogger(Merging.class);

    private final Registrations registrations;
    private final Clock clock;

    Merging(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * Lets a registration go on in another one of the same group; safe to repeat.
     *
     * @return the one that was merged, as it stands then
     */
    Registration merge(RegistrationId from, RegistrationId into) {
        return merge(get(from), into);
    }

    /** The same, of a registration as it was read: nothing is changed when somebody has written it since. */
    Registration merge(Stored<Registration> leaving, RegistrationId into) {
        var from = RegistrationId.parse(leaving.id()).orElseThrow();
        if (leaving.state() instanceof Registration.Merged merged) {
            if (merged.into().equals(into.value())) {
                return merged;
            }
            throw refusal("It was merged into another one.");
        }
        var staying = get(into);
        var open = open(staying.state(), leaving.state());
        var merged = merged(leaving.state(), into);
        if (!open.team().hasAbsorbed(from)) {
            var next = open.of(open.team().absorbing(from, moving(leaving.state())));
            written(registrations.tryReplace(into, staying, next, invitations(leaving.state(), next)));
        }
        written(registrations.tryReplace(from, leaving, merged, RegistrationClosed::new));
        log.info("registration {} goes on in {}", from, into);
        return merged;
    }

    private Stored<Registration> get(RegistrationId id) {
        return registrations
                .find(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such registration."));
    }

    private static Registration.Open open(Registration staying, Registration leaving) {
        if (!(staying instanceof Registration.Open open)) {
            throw refusal("The other registration is not open.");
        }
        if (staying.equals(leaving)
                || !open.group().call().equals(leaving.group().call())) {
            throw refusal("Only two registrations for one call can become one.");
        }
        if (leaving.group().signature() != null && open.group().signature() == null) {
            // Else the registration that follows the signature would be closed while the signature is on the roll.
            throw refusal("The registration of the signature is the one that stays.");
        }
        return open;
    }

    private Registration.Merged merged(Registration leaving, RegistrationId into) {
        return switch (leaving) {
            case Registration.Open open -> open.mergeInto(into, now());
            case Registration.Closed closed -> closed.mergeInto(into);
            case Request.AwaitingReview waiting -> waiting.mergeInto(into, now());
            case Request.Asked _, Request.Declined _, Registration.Merged _ ->
                throw refusal("Nobody confirmed this request, or it was declined.");
        };
    }

    private static List<Organiser> moving(Registration leaving) {
        return leaving.organisers().stream().map(Organiser::withoutMessage).toList();
    }

    /** Whoever asked hears that the group takes part; those who had a link before keep it. */
    private static Registrations.Fact[] invitations(Registration leaving, Registration.Open next) {
        return leaving instanceof Request.AwaitingReview waiting
                ? Optional.of(waiting.asking().id()).flatMap(next::organiser).stream()
                        .map(organiser -> Invitations.of(organiser, InvitationReason.REQUEST))
                        .toArray(Registrations.Fact[]::new)
                : new Registrations.Fact[0];
    }

    private static void written(boolean done) {
        if (!done) {
            throw refusal("Somebody changed one of the two in the meantime. Please look again.");
        }
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
