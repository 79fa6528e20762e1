package org.convoca.notification.intake;

import java.time.Clock;
import java.util.Optional;
import org.convoca.contracts.claim.ClaimAccepted;
import org.convoca.contracts.claim.ClaimConfirmed;
import org.convoca.contracts.claim.ClaimDisowned;
import org.convoca.contracts.claim.ClaimEvent;
import org.convoca.contracts.claim.ClaimExpired;
import org.convoca.contracts.claim.ClaimHandedOn;
import org.convoca.contracts.claim.ClaimReceived;
import org.convoca.contracts.claim.ClaimRejected;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.MailQueue;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;

/** Orders the mail to whoever says to speak for a signatory. An event that comes again orders the same mail under the same id. */
class ClaimMails {

    private final MailQueue queue;
    private final Clock clock;

    ClaimMails(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    void take(Received<ClaimEvent> received) {
        var claim = received.event().claim();
        template(received.event())
                .map(template ->
                        MailOrder.toClaimant(template, claim.id(), claim.locale(), claim.territory(), clock.instant()))
                .ifPresent(order -> queue.queue(new MailId(received.id()), order));
    }

    private static Optional<Template> template(ClaimEvent event) {
        return switch (event) {
            case ClaimReceived _ -> Optional.of(Template.CLAIM_CONFIRM);
            case ClaimAccepted _ -> Optional.of(Template.CLAIM_ACCEPTED);
            case ClaimRejected _ -> Optional.of(Template.CLAIM_REJECTED);
            case ClaimConfirmed _, ClaimDisowned _, ClaimExpired _, ClaimHandedOn _ -> Optional.empty();
        };
    }
}
