package org.convoca.event.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.DailyAllowance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The organisers of one registration: each invites others, each has a link of their own, and any of them can be removed but the last. */
@Service
class Inviting {

    private static final Logger log = LoggerFactory.getLogger(Inviting.class);

    private static final Duration SAME_FORM = Duration.ofMinutes(10);

    private final Registrations registrations;
    private final SealedContacts contacts;
    private final DailyAllowance mailAllowance;
    private final DailyAllowance invitationAllowance;
    private final RegistrationProperties properties;
    private final Clock clock;

    Inviting(
            Registrations registrations,
            SealedContacts contacts,
            DailyAllowance mailAllowance,
            DailyAllowance invitationAllowance,
            RegistrationProperties properties,
            Clock clock) {
        this.registrations = registrations;
        this.contacts = contacts;
        this.mailAllowance = mailAllowance;
        this.invitationAllowance = invitationAllowance;
        this.properties = properties;
        this.clock = clock;
    }

    /** A person who is to be invited. */
    record Invitee(SealedContacts.Person person, String locale) {}

    Registration.Admitted get(RegistrationId id) {
        return registrations
                .find(id)
                .map(stored -> stored.state())
                .filter(Registration.Admitted.class::isInstance)
                .map(Registration.Admitted.class::cast)
                .orElseThrow(TeamAccess::notFound);
    }

    /** Invites a person; asked again for the same address while they have not come, sends the mail again. */
    Organiser invite(RegistrationId id, Invitee invitee) {
        var call = get(id).group().call();
        var organiser = UUID.randomUUID();
        var contact = contacts.seal(organiser, call, invitee.person());
        refuseIfTooMany(id, call, contact.lookup());
        var invited = Organiser.of(
                organiser, invitee.locale(), contact, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var result = registrations.change(id, state -> joined(state, invited));
        log.info("registration {} invites organiser {}", id, result.id());
        return result;
    }

    private void refuseIfTooMany(RegistrationId id, String call, String lookup) {
        if (!invitationAllowance.take("invitations", id.toString()) || !mailAllowance.take(call, lookup)) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "There were many invitations today. Please try again tomorrow.",
                    List.of(),
                    Duration.ofHours(12));
        }
    }

    private Step<Organiser> joined(Registration state, Organiser invited) {
        if (!(state instanceof Registration.Open open)) {
            throw new ProblemException(ProblemType.CONFLICT, "This registration is closed.");
        }
        var known = open.organisers().stream()
                .filter(organiser -> organiser.isReachedAt(invited.contact()))
                .findFirst();
        if (known.isPresent()) {
            return known.get().activeSince() != null || wasJustInvited(known.get())
                    ? Step.stay(known.get())
                    : Step.move(open, known.get(), Invitations.of(known.get(), InvitationReason.ORGANISER));
        }
        if (open.organisers().size() >= properties.mostOrganisers()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "At most " + properties.mostOrganisers() + " people organise together here.");
        }
        return Step.move(
                open.of(open.team().joinedBy(invited)), invited, Invitations.of(invited, InvitationReason.ORGANISER));
    }

    /** A form that is sent twice makes one mail. */
    private boolean wasJustInvited(Organiser organiser) {
        var since = organiser.since();
        return since != null && clock.instant().isBefore(since.plus(SAME_FORM));
    }

    /**
     * Removes an organiser: their link opens nothing any more, and the key to their name and address is gone.
     *
     * @param evenTheLast whether nobody may be left, as when a person asks for their data to be erased
     */
    void remove(RegistrationId id, UUID organiser, boolean evenTheLast) {
        get(id);
        registrations.change(id, state -> removed(state, organiser, evenTheLast));
        log.info("organiser {} of registration {} removed", organiser, id);
    }

    private static Step<Boolean> removed(Registration state, UUID organiser, boolean evenTheLast) {
        if (!(state instanceof Registration.Admitted admitted)) {
            throw TeamAccess.notFound();
        }
        var found = admitted.team()
                .find(organiser)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such organiser."));
        if (admitted.organisers().size() == 1 && !evenTheLast) {
            throw new ProblemException(ProblemType.CONFLICT, "The last organiser cannot be removed.");
        }
        return Step.move(admitted.of(admitted.team().without(found)), true);
    }
}
