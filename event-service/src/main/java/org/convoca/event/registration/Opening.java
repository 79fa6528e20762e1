package org.convoca.event.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.convoca.contracts.registration.RegistrationChanged;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.form.Findings;
import org.convoca.event.form.GroupFields;
import org.convoca.event.form.NameFields;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Registrations that an operator opens, under ids of the operator's choice, so that asking twice opens one. They have no organisers at first. */
@Service
class Opening {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final Registrations registrations;
    private final KnownCalls calls;
    private final GroupFields groups;
    private final Clock clock;

    Opening(Registrations registrations, KnownCalls calls, GroupFields groups, Clock clock) {
        this.registrations = registrations;
        this.calls = calls;
        this.groups = groups;
        this.clock = clock;
    }

    /** The registration as it stands then. */
    Registration open(RegistrationId id, OpeningController.Wanted wanted) {
        var group = checked(wanted);
        if (registrations.find(id).isEmpty()) {
            try {
                var open = new Registration.Open(
                        group, Team.NOBODY, 0, clock.instant().truncatedTo(ChronoUnit.MILLIS));
                registrations.insert(id, open, RegistrationOpened::new);
                log.info("registration {} opened by an operator", id);
                return open;
            } catch (DuplicateKeyException _) {
                // Another call was faster; what it opened is looked at below.
            }
        }
        return registrations.change(id, state -> changed(state, group));
    }

    private Group checked(OpeningController.Wanted wanted) {
        var findings = new Findings();
        if (wanted.call() == null || wanted.call().isBlank()) {
            findings.add("/call", "required", "Say for which call.");
        }
        var home = groups.home("", wanted.territory(), wanted.international(), findings);
        var name = new NameFields(findings).required("/name", wanted.name(), 2);
        findings.refuseIfAny();
        var call = calls.find(Objects.requireNonNull(wanted.call()))
                .orElseThrow(() -> new ProblemException(ProblemType.CALL_NOT_FOUND, "There is no such call."));
        return new Group(
                null,
                call.slug(),
                name,
                home.territory(),
                home.region(),
                null,
                null,
                Boolean.TRUE.equals(wanted.example()));
    }

    private static Step<Registration> changed(Registration state, Group group) {
        if (!(state instanceof Registration.Open open)
                || open.group().signature() != null
                || !open.group().call().equals(group.call())) {
            throw new ProblemException(ProblemType.CONFLICT, "This id belongs to another registration.");
        }
        if (open.group().equals(group)) {
            return Step.stay(open);
        }
        var next = new Registration.Open(group, open.team(), open.followed(), open.openedAt());
        return open.group().isAtHomeWhere(group)
                ? Step.move(next, next)
                : Step.move(next, next, RegistrationChanged::new);
    }
}
