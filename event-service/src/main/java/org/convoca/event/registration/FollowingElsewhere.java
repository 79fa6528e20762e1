package org.convoca.event.registration;

import java.util.ArrayList;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.platform.outbox.Stored;

/**
 * What a signature's events mean once its registration went on in another: that one stands on its own, whatever becomes of this signature; but its
 * contact manages actions there now, must be gone when the contact is erased, and comes in when somebody claims the signatory
 * or it is handed to them.
 */
final class FollowingElsewhere {

    private final Registrations registrations;

    FollowingElsewhere(Registrations registrations) {
        this.registrations = registrations;
    }

    void follow(RegistrationId id, Stored<Registration> current, Registration.Merged merged, Heard heard) {
        if (merged.followed() >= heard.sequence()) {
            return;
        }
        registrations
                .resolve(id)
                .ifPresent(into -> registrations.change(
                        RegistrationId.parse(into.id()).orElseThrow(), there -> step(there, heard)));
        registrations.replace(id, current, merged.following(heard.sequence()));
    }

    private static Step<Boolean> step(Registration there, Heard heard) {
        if (!(there instanceof Registration.Admitted admitted)) {
            return Step.stay(false);
        }
        var standing = admitted.team().find(heard.signature().id());
        if (standing.isEmpty() && !heard.isOfAnotherContact()) {
            return Step.stay(false);
        }
        var team = heard.in(admitted.team());
        var facts = new ArrayList<Registrations.Fact>();
        if (admitted instanceof Registration.Open) {
            facts.addAll(Invitations.toNew(admitted.team(), team));
            standing.filter(_ -> heard.isLinkAsked())
                    .ifPresent(organiser -> facts.add(Invitations.of(organiser, InvitationReason.LINK)));
        }
        return team.equals(admitted.team()) && facts.isEmpty()
                ? Step.stay(false)
                : Step.move(admitted.of(team), true, facts.toArray(Registrations.Fact[]::new));
    }
}
