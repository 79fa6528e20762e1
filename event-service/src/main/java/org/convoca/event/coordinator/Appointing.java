package org.convoca.event.coordinator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorAppointed;
import org.convoca.contracts.coordinator.CoordinatorChanged;
import org.convoca.contracts.coordinator.CoordinatorRemoved;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Appoints coordinators, changes what they look after, and removes them. */
@Service
class Appointing {

    private static final Logger log = LoggerFactory.getLogger(Appointing.class);

    private static final Duration SAME_FORM = Duration.ofMinutes(10);

    private final Coordinators coordinators;
    private final Conveners conveners;
    private final People people;
    private final List<Leaving> leaving;
    private final Clock clock;

    Appointing(Coordinators coordinators, Conveners conveners, People people, List<Leaving> leaving, Clock clock) {
        this.coordinators = coordinators;
        this.conveners = conveners;
        this.people = people;
        this.leaving = leaving;
        this.clock = clock;
    }

    /** @throws ProblemException with 409 when the address is a coordinator's already */
    UUID appoint(AppointmentCheck.Appointment wanted) {
        var id = UUID.randomUUID();
        var profile = new Profile(people.seal(id, wanted.person()), wanted.duties(), wanted.locale(), wanted.zone());
        try {
            coordinators.insert(id, new Coordinator.Invited(profile, now(), List.of()), CoordinatorAppointed::new);
        } catch (DuplicateKeyException _) {
            throw new ProblemException(ProblemType.CONFLICT, "Whoever has this address is a coordinator already.");
        }
        kept(id, wanted.duties());
        log.info("coordinator {} appointed as {}", id, wanted.duties().roles());
        return id;
    }

    /** Appoints whoever has that address, or adds to what they are; asked again, says it again, with a new invitation while they have not come. */
    UUID ensure(AppointmentCheck.Appointment wanted) {
        var known = coordinators.find(wanted.person().address());
        if (known.isEmpty()) {
            return appoint(wanted);
        }
        var id = known.get();
        var duties = coordinators.change(id, state -> regranted(state, wanted.duties()));
        kept(id, duties);
        log.info("coordinator {} confirmed as {}", id, duties.roles());
        return id;
    }

    private Turn<Duties> regranted(Coordinator state, Duties wanted) {
        var serving = serving(state);
        var duties = new Duties(wanted.roles(), wanted.scope(), wanted.calls())
                .alsoAs(serving.duties().roles());
        var next = serving.of(serving.profile().with(duties));
        return switch (next) {
            case Coordinator.Invited invited
            when !wasJustInvited(invited) -> Turn.move(invited.again(now()), duties, CoordinatorAppointed::new);
            case Coordinator.Invited _, Coordinator.Active _ ->
                next.equals(serving) ? Turn.stay(duties) : Turn.move(next, duties, CoordinatorChanged::new);
        };
    }

    /** Changes what they look after. */
    void change(UUID id, Duties duties) {
        if (!duties.isConvener() && get(id).duties().isConvener()) {
            release(id);
        }
        coordinators.change(id, state -> {
            var serving = serving(state);
            var next = serving.of(serving.profile().with(duties));
            return next.equals(serving) ? Turn.stay(true) : Turn.move(next, true, CoordinatorChanged::new);
        });
        kept(id, duties);
        log.info("coordinator {} changed to {}", id, duties.roles());
    }

    /** Mails the invitation once more, while they have not come; a form that is sent twice makes one mail. */
    void inviteAgain(UUID id) {
        var invited = coordinators.change(id, state -> switch (serving(state)) {
            case Coordinator.Invited one when wasJustInvited(one) -> Turn.stay(true);
            case Coordinator.Invited one -> Turn.move(one.again(now()), true, CoordinatorAppointed::new);
            case Coordinator.Active _ -> Turn.stay(false);
        });
        if (!invited) {
            throw new ProblemException(ProblemType.CONFLICT, "They have signed in already.");
        }
    }

    private boolean wasJustInvited(Coordinator.Invited invited) {
        return now().isBefore(invited.invitedAt().plus(SAME_FORM));
    }

    /**
     * Removes a coordinator: they cannot sign in any more, their sessions end, and the key to their name and address is gone.
     *
     * @throws ProblemException with 409 for the last convener
     */
    void remove(UUID id) {
        if (get(id).duties().isConvener()) {
            release(id);
        }
        coordinators.change(id, state -> Turn.move(serving(state).remove(now()), true, CoordinatorRemoved::new));
        leaving.forEach(one -> one.left(id));
        log.info("coordinator {} removed", id);
    }

    private void release(UUID id) {
        if (!conveners.release(id)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "There would be no convener left. Appoint another one first.");
        }
    }

    private void kept(UUID id, Duties duties) {
        if (duties.isConvener()) {
            conveners.add(id);
        }
    }

    Coordinator.Serving get(UUID id) {
        return coordinators.serving(id).orElseThrow(Access::notFound);
    }

    private static Coordinator.Serving serving(Coordinator state) {
        if (!(state instanceof Coordinator.Serving serving)) {
            throw Access.notFound();
        }
        return serving;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
