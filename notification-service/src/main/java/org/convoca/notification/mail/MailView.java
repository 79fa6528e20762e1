package org.convoca.notification.mail;

import java.time.Instant;
import java.util.UUID;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A mail as operators see it; who gets it is nowhere in it.
 *
 * @param at when it reached its state, or, while it waits or is in hand, when the next thing happens to it
 * @param reason why it is tried again, was given up, came back or was not sent; null otherwise
 */
record MailView(
        String id,
        UUID about,
        String template,
        String locale,
        String status,
        Instant since,
        Instant at,
        int attempts,
        int refusals,
        int interruptions,
        @Nullable String reason) {

    static MailView of(Stored<Mail> stored) {
        return switch (stored.state()) {
            case Mail.Queued queued -> of(stored, queued.due(), null);
            case Mail.Retrying retrying -> of(stored, retrying.due(), retrying.reason());
            case Mail.Sending sending -> of(stored, sending.due(), null);
            case Mail.Sent sent -> of(stored, sent.sentAt(), null);
            case Mail.Failed failed -> of(stored, failed.failedAt(), failed.reason());
            case Mail.Suppressed suppressed -> of(stored, suppressed.suppressedAt(), suppressed.reason());
            case Mail.Bounced bounced -> of(stored, bounced.bouncedAt(), bounced.reason());
        };
    }

    private static MailView of(Stored<Mail> stored, Instant at, @Nullable String reason) {
        var mail = stored.state();
        var order = mail.order();
        var progress = mail.progress();
        return new MailView(
                stored.id(),
                order.about(),
                order.template().code(),
                order.locale(),
                mail.status(),
                order.since(),
                at,
                progress.attempts(),
                progress.refusals(),
                progress.interruptions(),
                reason);
    }
}
