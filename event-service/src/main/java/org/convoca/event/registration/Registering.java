package org.convoca.event.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.contracts.registration.RegistrationChanged;
import org.convoca.contracts.registration.RegistrationClosed;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.contracts.signature.SignatureAnswered;
import org.convoca.contracts.signature.SignatureClaimed;
import org.convoca.contracts.signature.SignatureConfirmed;
import org.convoca.contracts.signature.SignatureContactChangeRequested;
import org.convoca.contracts.signature.SignatureContactChanged;
import org.convoca.contracts.signature.SignatureContactErased;
import org.convoca.contracts.signature.SignatureDisowned;
import org.convoca.contracts.signature.SignatureDuplicate;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureExpired;
import org.convoca.contracts.signature.SignatureHandedOn;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignatureLinkRequested;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureQuestioned;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.signature.SignatureRejected;
import org.convoca.contracts.signature.SignatureRepeated;
import org.convoca.contracts.signature.SignatureTextConfirmationRequested;
import org.convoca.contracts.signature.SignatureTextConfirmed;
import org.convoca.contracts.signature.SignatureVouchRequested;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.event.registration.Heard.What;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps registrations in step with the roll: a signature that stands on it has an open registration, one that left it a closed one.
 *
 * <p>What counts is where the signature stands after an event, not which event says so. So a consumer that missed the publication is right again with
 * the next event, and hearing of one twice changes nothing.
 */
final class Registering {

    private static final Logger log = LoggerFactory.getLogger(Registering.class);

    private final Registrations registrations;
    private final FollowingElsewhere elsewhere;

    Registering(Registrations registrations) {
        this.registrations = registrations;
        this.elsewhere = new FollowingElsewhere(registrations);
    }

    /**
     * Takes what happened to a signature; safe to repeat.
     *
     * @param time when it happened, which is when the registration opens or closes
     * @throws org.springframework.dao.DataAccessException when another instance was faster, or nothing can be stored; then it is to be told again
     */
    void follow(SignatureEvent event, Instant time) {
        switch (event) {
            // Too early for a registration: the signature is not on the roll and never was.
            case SignatureReceived _,
                    SignatureConfirmed _,
                    SignatureExpired _,
                    SignatureQuestioned _,
                    SignatureAnswered _,
                    SignatureHandedOn _,
                    SignatureVouchRequested _,
                    SignatureTextConfirmationRequested _,
                    SignatureTextConfirmed _,
                    SignatureContactChangeRequested _ -> {}
            case SignaturePublished _,
                    SignatureAmended _,
                    SignatureRepeated _,
                    SignatureContactErased _,
                    SignatureDuplicate _,
                    SignatureRejected _,
                    SignatureDisowned _,
                    SignatureWithdrawn _,
                    SignatureInvalidated _ -> settle(new Heard(event.signature(), event.sequence(), time, What.NEWS));
            case SignatureClaimed _, SignatureContactChanged _ ->
                settle(new Heard(event.signature(), event.sequence(), time, What.CONTACT_CHANGED));
            case SignatureLinkRequested _ ->
                settle(new Heard(event.signature(), event.sequence(), time, What.LINK_ASKED));
        }
    }

    private void settle(Heard heard) {
        var id = RegistrationId.ofSignature(heard.signature().id());
        var found = registrations.find(id);
        if (found.isEmpty()) {
            if (heard.isOnTheRoll()) {
                open(id, heard);
            }
            return;
        }
        var current = found.get();
        switch (current.state()) {
            case Registration.Admitted admitted when admitted.followed() >= heard.sequence() -> {}
            case Registration.Admitted admitted when heard.isOnTheRoll() -> keepOpen(id, current, admitted, heard);
            case Registration.Open open -> {
                registrations.replace(id, current, open.close(heard.sequence(), heard.time()), RegistrationClosed::new);
                log.info("registration {} closed", id);
            }
            case Registration.Closed _ -> {}
            case Registration.Merged merged -> elsewhere.follow(id, current, merged, heard);
            // A request has an id of its own, never a signature's.
            case Request _ -> {}
        }
    }

    private void open(RegistrationId id, Heard heard) {
        var team = heard.in(Team.NOBODY);
        var open = new Registration.Open(Group.of(heard.signature()), team, heard.sequence(), heard.time());
        registrations.insert(id, open, telling(RegistrationOpened::new, Invitations.toNew(Team.NOBODY, team)));
        log.info("registration {} opened", id);
    }

    private void keepOpen(
            RegistrationId id, Stored<Registration> current, Registration.Admitted admitted, Heard heard) {
        var group = Group.of(heard.signature());
        var team = heard.in(admitted.team());
        switch (admitted) {
            case Registration.Open open -> {
                var facts = news(open, group, team, heard);
                var next = open.following(group, team, heard.sequence());
                if (!facts.isEmpty() || !next.equals(open.following(open.group(), open.team(), heard.sequence()))) {
                    registrations.replace(id, current, next, facts.toArray(Registrations.Fact[]::new));
                }
            }
            case Registration.Closed closed -> {
                var next = closed.reopen(group, team, heard.sequence(), heard.time());
                registrations.replace(
                        id, current, next, telling(RegistrationOpened::new, Invitations.toNew(Team.NOBODY, team)));
                log.info("registration {} opened again", id);
            }
        }
    }

    /** What others are to hear of an open registration's group as it is now. */
    private static List<Registrations.Fact> news(Registration.Open open, Group group, Team team, Heard heard) {
        var facts = new ArrayList<Registrations.Fact>();
        if (!open.group().isAtHomeWhere(group)) {
            facts.add(RegistrationChanged::new);
        }
        var invitations = Invitations.toNew(open.team(), team);
        facts.addAll(invitations);
        if (heard.isLinkAsked() && invitations.isEmpty()) {
            team.find(heard.signature().id())
                    .ifPresent(organiser -> facts.add(Invitations.of(organiser, InvitationReason.LINK)));
        }
        return facts;
    }

    private static Registrations.Fact[] telling(Registrations.Fact first, List<Registrations.Fact> more) {
        var facts = new ArrayList<>(List.of(first));
        facts.addAll(more);
        return facts.toArray(Registrations.Fact[]::new);
    }
}
