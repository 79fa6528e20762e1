package org.convoca.event.requesting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.contracts.registration.RegistrationDeclined;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.event.desk.Settled;
import org.convoca.event.registration.Invitations;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.RegistrationProperties;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.Request;
import org.convoca.event.registration.Step;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Decisions about requests: an operator's at once, a coordinator's when they take effect. Deciding the same twice changes nothing; deciding otherwise afterwards is refused. */
@Service("requestReviewing")
public class Reviewing {

    private static final Logger log = LoggerFactory.getLogger(Reviewing.class);

    private final Registrations registrations;
    private final Merging merging;
    private final RegistrationProperties properties;
    private final Clock clock;

    Reviewing(Registrations registrations, Merging merging, RegistrationProperties properties, Clock clock) {
        this.registrations = registrations;
        this.merging = merging;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Carries out what a coordinator decided about a request, if nobody has written it since it was read.
     *
     * @param reason that whoever asked is told; empty where the decision needs none
     * @throws ProblemException when its state does not allow the decision, or somebody has written it since; nothing was changed
     */
    public void carryOut(Stored<Registration> current, Settled settled, String reason) {
        switch (settled.decision()) {
            case ACCEPT -> write(current, accepted(current.state()));
            case DECLINE -> write(current, declined(current.state(), reason));
            case MERGE -> merging.merge(current, new RegistrationId(Objects.requireNonNull(settled.into())));
            case PUBLISH, REJECT, KEEP, CANCEL -> throw notWaiting();
        }
        log.info("request {}: {}", current.id(), settled.decision().code());
    }

    private void write(Stored<Registration> current, Step<Registration> step) {
        var id = RegistrationId.parse(current.id()).orElseThrow();
        if (step instanceof Step.Move<Registration> move
                && !registrations.tryReplace(
                        id, current, move.next(), move.facts().toArray(Registrations.Fact[]::new))) {
            throw new ProblemException(ProblemType.CONFLICT, "Somebody changed the request in the meantime.");
        }
    }

    /** The group takes part; whoever asked gets an organiser's link. */
    Registration accept(RegistrationId id) {
        var decided = registrations.change(id, this::accepted);
        log.info("request {} accepted", id);
        return decided;
    }

    private Step<Registration> accepted(Registration state) {
        return switch (state) {
            case Request.AwaitingReview waiting -> {
                // What was written to whoever decides is not needed any more.
                var organiser = waiting.asking().withoutMessage();
                var open = waiting.accept(organiser, now());
                yield Step.move(
                        open, open, RegistrationOpened::new, Invitations.of(organiser, InvitationReason.REQUEST));
            }
            case Registration.Open open when open.group().signature() == null -> Step.stay(open);
            case Request.Asked _,
                    Request.Declined _,
                    Registration.Open _,
                    Registration.Closed _,
                    Registration.Merged _ -> throw notWaiting();
        };
    }

    /** @param reason that whoever asked is told */
    Registration decline(RegistrationId id, String reason) {
        var decided = registrations.change(id, state -> declined(state, reason));
        log.info("request {} declined", id);
        return decided;
    }

    private Step<Registration> declined(Registration state, String reason) {
        return switch (state) {
            case Request.AwaitingReview waiting -> {
                var declined = waiting.decline(reason, now(), properties.contactKeptAfterDecline());
                yield Step.move(
                        declined,
                        declined,
                        (sequence, facts) -> new RegistrationDeclined(
                                sequence, facts, waiting.asking().reference()));
            }
            case Request.Declined declined when declined.why() == Request.Why.REVIEWED -> Step.stay(declined);
            case Request.Asked _,
                    Request.Declined _,
                    Registration.Open _,
                    Registration.Closed _,
                    Registration.Merged _ -> throw notWaiting();
        };
    }

    static ProblemException notWaiting() {
        return new ProblemException(ProblemType.CONFLICT, "This request does not wait for a decision.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
