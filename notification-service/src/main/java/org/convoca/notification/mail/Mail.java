package org.convoca.notification.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * One mail to one recipient. {@code due} is there exactly while something is to be done: it is when a waiting mail may be taken, and when the lease
 * of one in hand ends. The sparse index on it finds both.
 */
sealed interface Mail {

    MailOrder order();

    Progress progress();

    /** The state's name in the vocabulary. */
    default String status() {
        return switch (this) {
            case Queued _ -> "queued";
            case Retrying _ -> "retrying";
            case Sending _ -> "sending";
            case Sent _ -> "sent";
            case Failed _ -> "failed";
            case Suppressed _ -> "suppressed";
            case Bounced _ -> "bounced";
        };
    }

    /** A mail that has not been given to the mail server, or that the server surely did not take. */
    sealed interface Waiting extends Mail {

        Instant due();

        /** The same mail, which nobody else takes before {@code due}: leased, or put off. */
        Waiting notBefore(Instant due);

        /** The same mail, telling more. */
        Waiting ordering(MailOrder more);

        /** The claim: written before the first word to the mail server, so that no second dialogue begins while one may be under way. */
        default Sending start(Instant leaseEnd, @Nullable String returnPath) {
            return new Sending(order(), progress().attempted(returnPath), leaseEnd);
        }

        /** Nobody is to be written to, or not any more. */
        default Suppressed suppress(Instant now) {
            return new Suppressed(order(), progress(), now, null);
        }

        /** Its recipient is not to be written to. */
        default Suppressed suppress(String reason, Instant now) {
            return new Suppressed(order(), progress(), now, reason);
        }

        default Failed giveUp(String reason, Instant now) {
            return new Failed(order(), progress(), now, reason);
        }
    }

    @TypeAlias("mail.queued")
    record Queued(MailOrder order, Progress progress, Instant due) implements Waiting {

        static Queued now(MailOrder order, Instant now) {
            return new Queued(order, Progress.NONE, now);
        }

        @Override
        public Queued notBefore(Instant due) {
            return new Queued(order, progress, due);
        }

        @Override
        public Queued ordering(MailOrder more) {
            return new Queued(more, progress, due);
        }
    }

    @TypeAlias("mail.retrying")
    record Retrying(MailOrder order, Progress progress, Instant due, String reason) implements Waiting {

        @Override
        public Retrying notBefore(Instant due) {
            return new Retrying(order, progress, due, reason);
        }

        @Override
        public Retrying ordering(MailOrder more) {
            return new Retrying(more, progress, due, reason);
        }
    }

    /** In a dialogue with the mail server, or left in one by a crash. */
    @TypeAlias("mail.sending")
    record Sending(MailOrder order, Progress progress, Instant due) implements Mail {

        Sent accepted(Instant now) {
            return new Sent(order, progress, now);
        }

        Failed refused(String reason, Instant now) {
            return new Failed(order, progress, now, reason);
        }

        /** The server cannot take it now; it surely did not. */
        Mail deferred(String reason, Instant now, Patience patience) {
            var refused = progress.refused();
            return patience.isOver(refused, Duration.between(order.since(), now))
                    ? new Failed(order, refused, now, FailureReason.GIVEN_UP)
                    : new Retrying(order, refused, now.plus(patience.afterRefusal(refused)), reason);
        }

        /** The connection broke before the mail was handed over. That says nothing about the mail, so it counts against its age alone. */
        Mail broken(String reason, Instant now, Patience patience) {
            return patience.isTooOld(Duration.between(order.since(), now))
                    ? new Failed(order, progress, now, FailureReason.GIVEN_UP)
                    : new Retrying(order, progress, now.plus(patience.afterBreak(progress)), reason);
        }

        /** Nobody knows whether the server took it. */
        Mail interrupted(Instant now) {
            var interrupted = progress.interrupted();
            return switch (AfterInterruption.of(order.template())) {
                case RESEND_ONCE ->
                    progress.interruptions() == 0
                            ? new Retrying(order, interrupted, now, FailureReason.OUTCOME_UNKNOWN)
                            : new Failed(order, interrupted, now, FailureReason.OUTCOME_UNKNOWN);
                case REPORT -> new Failed(order, interrupted, now, FailureReason.OUTCOME_UNKNOWN);
            };
        }
    }

    @TypeAlias("mail.sent")
    record Sent(MailOrder order, Progress progress, Instant sentAt) implements Mail {

        Bounced bounce(String reason, Instant now) {
            return new Bounced(order, progress, now, reason);
        }
    }

    /** Given up; an operator may have it sent again. */
    @TypeAlias("mail.failed")
    record Failed(MailOrder order, Progress progress, Instant failedAt, String reason) implements Mail {

        Queued again(Instant now) {
            return Queued.now(order.renewed(now), now);
        }

        /** The server had taken it after all. */
        Bounced bounce(String reason, Instant now) {
            return new Bounced(order, progress, now, reason);
        }
    }

    /** Came back from where it was sent; a convener may have it sent again. */
    @TypeAlias("mail.bounced")
    record Bounced(MailOrder order, Progress progress, Instant bouncedAt, String reason) implements Mail {

        Queued again(Instant now) {
            return Queued.now(order.renewed(now), now);
        }
    }

    @TypeAlias("mail.suppressed")
    record Suppressed(
            MailOrder order,
            Progress progress,
            Instant suppressedAt,
            @Nullable String reason) implements Mail {

        Queued again(Instant now) {
            return Queued.now(order.renewed(now), now);
        }
    }
}
