package org.convoca.notification.mail;

import java.time.Clock;
import org.convoca.notification.mail.bounce.BounceTaker;
import org.convoca.notification.mail.bounce.Returned;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down which mails came back, and stops writing to whom nothing arrives. What a status means (RFC 3463):
 *
 * <ul>
 *   <li>5.1.1, 5.1.2, 5.1.3, 5.1.6, 5.1.10: no such mailbox or domain. The recipient is suppressed at once; a second try tells nothing new.
 *   <li>any other 5.1.x: something about the address. Suppressed when it happens to a second mail.
 *   <li>5.7.x: we are refused, and not the address: a warning to the operator, and nobody is suppressed.
 *   <li>any other 5.x.x: this mail did not arrive, the next may (a full mailbox, a message too large).
 *   <li>4.x.x: counted only; the server that says so goes on trying, or has given up for a reason that passes.
 * </ul>
 */
class Bounces implements BounceTaker {

    private static final Logger log = LoggerFactory.getLogger(Bounces.class);

    private final Mails mails;
    private final Suppressions suppressions;
    private final MailMeters meters;
    private final Clock clock;

    Bounces(Mails mails, Suppressions suppressions, MailMeters meters, Clock clock) {
        this.mails = mails;
        this.suppressions = suppressions;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Taken take(Returned returned) {
        var found = mails.returnedBy(returned.returnPath());
        if (found.isEmpty()) {
            // Forged, or older than what we know.
            meters.bounce("unknown");
            return Taken.FOREIGN;
        }
        var status = returned.status();
        if (!status.startsWith("5.")) {
            meters.bounce("temporary");
            return Taken.RECORDED;
        }
        return switch (found.get().state()) {
            case Mail.Sent sent -> record(found.get(), sent.bounce("bounce-" + status, clock.instant()), status);
            case Mail.Failed failed -> record(found.get(), failed.bounce("bounce-" + status, clock.instant()), status);
            // The server was quicker than our own note of having handed the mail over.
            case Mail.Sending _, Mail.Retrying _ -> Taken.LATER;
            case Mail.Bounced _, Mail.Queued _, Mail.Suppressed _ -> Taken.RECORDED;
        };
    }

    /** The count comes first: whoever is killed in between is told of the same bounce again, and counting twice is counting once. */
    private Taken record(Stored<Mail> stored, Mail.Bounced bounced, String status) {
        var suppressed = suppressions.count(bounced.order().to(), stored.id(), status, clock.instant());
        if (mails.bounce(stored, bounced, suppressed).isEmpty()) {
            return Taken.LATER;
        }
        meters.count(bounced);
        if (status.startsWith("5.7.")) {
            log.warn(
                    "mail {} was refused by policy with {}: is this server listed, or a signature missing?",
                    stored.id(),
                    status);
            meters.bounce("policy");
        } else {
            meters.bounce(suppressed ? "suppressed" : "permanent");
        }
        return Taken.RECORDED;
    }
}
