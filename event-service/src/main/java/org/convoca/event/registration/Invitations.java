package org.convoca.event.registration;

import java.util.List;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.contracts.registration.RegistrationInvited;

/** The facts that make organisers get a link by mail. */
public final class Invitations {

    private Invitations() {}

    public static Registrations.Fact of(Organiser organiser, InvitationReason reason) {
        return (sequence, registration) ->
                new RegistrationInvited(sequence, registration, organiser.id(), organiser.owner(), reason);
    }

    /** One for each who was no organiser before. */
    static List<Registrations.Fact> toNew(Team before, Team now) {
        return now.organisers().stream()
                .filter(organiser -> before.find(organiser.id())
                        .filter(same -> same.holder().equals(organiser.holder()))
                        .isEmpty())
                .map(organiser -> of(organiser, InvitationReason.SIGNATURE))
                .toList();
    }
}
