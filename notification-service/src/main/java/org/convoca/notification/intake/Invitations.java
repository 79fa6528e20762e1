package org.convoca.notification.intake;

import java.time.Clock;
import java.util.Optional;
import org.convoca.contracts.registration.RegistrationChanged;
import org.convoca.contracts.registration.RegistrationClosed;
import org.convoca.contracts.registration.RegistrationConfirmed;
import org.convoca.contracts.registration.RegistrationDeclined;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.registration.RegistrationRequested;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.MailQueue;
import org.convoca.platform.event.Received;

/** Orders the mail that invites an organiser. An event that comes again orders the same mail under the same id: nothing happens. */
class Invitations {

    private final MailQueue queue;
    private final Clock clock;

    Invitations(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** @throws IllegalStateException for an organiser whose address cannot be asked for; the event becomes a dead letter, to be replayed when it can */
    void take(Received<RegistrationEvent> received) {
        order(received.event()).ifPresent(order -> queue.queue(new MailId(received.id()), order));
    }

    private Optional<MailOrder> order(RegistrationEvent event) {
        return switch (event) {
            case RegistrationInvited invited -> Optional.of(order(invited));
            case RegistrationRequested _,
                    RegistrationConfirmed _,
                    RegistrationOpened _,
                    RegistrationChanged _,
                    RegistrationDeclined _,
                    RegistrationClosed _ -> Optional.empty();
        };
    }

    private MailOrder order(RegistrationInvited invited) {
        var registration = invited.registration();
        return switch (invited.owner()) {
            case SIGNATURE_SERVICE ->
                MailOrder.invitation(invited.organiser(), registration.id(), registration.territory(), clock.instant());
            case EVENT_SERVICE -> throw new IllegalStateException("the event-service is not asked for addresses yet");
        };
    }
}
