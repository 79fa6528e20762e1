package org.convoca.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.convoca.notification.mail.MailOrder.Changes;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one mail for several changes. The first change of an action orders a mail to each organiser and holds it back for a while; what changes in
 * that while is told by the same mail, which says everything since the one before. So nobody gets more than one in that time, and nothing is told later than
 * that (docs/decisions/0011-changes-are-told-together.md).
 */
class HeldChanges {

    private static final Logger log = LoggerFactory.getLogger(HeldChanges.class);

    private final Mails mails;
    private final Duration heldFor;
    private final Clock clock;

    HeldChanges(Mails mails, Duration heldFor, Clock clock) {
        this.mails = mails;
        this.heldFor = heldFor;
        this.clock = clock;
    }

    /** Whether a mail is new: false when another tells of that change, or it is known already. */
    boolean tell(MailId id, MailOrder order) {
        var version = Objects.requireNonNull(order.changes()).upTo();
        while (true) {
            var known = known(order);
            if (known.stream().anyMatch(mail -> changes(mail).hold(version))) {
                return false;
            }
            var waiting = known.stream()
                    .filter(mail -> mail.state() instanceof Mail.Waiting)
                    .findFirst();
            if (waiting.isEmpty()) {
                return mails.add(id, new Mail.Queued(sinceTheLast(known, order), Progress.NONE, due()));
            }
            if (widened(waiting.get(), version)) {
                log.debug("mail {} tells of version {} too", waiting.get().id(), version);
                return false;
            }
            // It was taken in hand, or put back, in between: look again.
        }
    }

    private List<Stored<Mail>> known(MailOrder order) {
        return mails.changes(order.about()).stream()
                .filter(mail -> mail.state().order().to().equals(order.to()))
                .toList();
    }

    private Instant due() {
        return clock.instant().plus(heldFor);
    }

    /**
     * Whether the waiting mail is now due to tell of that version too. A worker that has asked for what it tells, but not begun to send, loses its
     * claim by this write, and asks again.
     */
    private boolean widened(Stored<Mail> stored, int version) {
        var waiting = (Mail.Waiting) stored.state();
        var order = waiting.order();
        return mails.replace(
                        stored, waiting.ordering(order.telling(changes(stored).alsoUpTo(version))))
                .isPresent();
    }

    /** What its reader knows is what the last mail told that left; whatever was told by none is told by this. */
    private static MailOrder sinceTheLast(List<Stored<Mail>> known, MailOrder order) {
        var changes = Objects.requireNonNull(order.changes());
        var told = known.stream()
                .filter(HeldChanges::hasLeft)
                .mapToInt(mail -> changes(mail).upTo());
        var never = known.stream().mapToInt(mail -> changes(mail).after());
        var after = told.max().orElse(never.min().orElse(changes.after()));
        return order.telling(new Changes(after, changes.upTo()));
    }

    private static boolean hasLeft(Stored<Mail> mail) {
        return switch (mail.state()) {
            case Mail.Sending _, Mail.Sent _, Mail.Bounced _ -> true;
            case Mail.Queued _, Mail.Retrying _, Mail.Failed _, Mail.Suppressed _ -> false;
        };
    }

    private static Changes changes(Stored<Mail> mail) {
        return Objects.requireNonNull(mail.state().order().changes());
    }
}
