package org.convoca.notification.mail;

import io.github.resilience4j.retry.Retry;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.convoca.notification.mail.Leases.Leased;
import org.convoca.notification.mail.recipient.Answer;
import org.convoca.notification.mail.recipient.Answers;
import org.convoca.notification.mail.recipient.Question;
import org.convoca.notification.mail.recipient.Recipient;
import org.convoca.notification.mail.recipient.Recipients;
import org.convoca.notification.mail.smtp.Delivery;
import org.convoca.notification.mail.smtp.SmtpConnection;
import org.convoca.notification.mail.smtp.UnsafeHeaderException;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Takes a batch of leased mails to their ends: asks for the recipients, writes, sends, and records what came of it. */
class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);

    private final Mails mails;
    private final Recipients recipients;
    private final LetterWriting writing;
    private final MailMeters meters;
    private final MailProperties properties;
    private final Patience patience;
    private final Retry recording;
    private final Clock clock;

    Round(
            Mails mails,
            Recipients recipients,
            LetterWriting writing,
            MailMeters meters,
            MailProperties properties,
            Patience patience,
            Retry recording,
            Clock clock) {
        this.mails = mails;
        this.recipients = recipients;
        this.writing = writing;
        this.meters = meters;
        this.properties = properties;
        this.patience = patience;
        this.recording = recording;
        this.clock = clock;
    }

    /** @param stopped asked between two mails; what is left then is put back for others */
    void deliver(List<Leased> batch, SmtpConnection connection, BooleanSupplier stopped) {
        switch (recipients.ask(batch.stream().map(Round::question).toList())) {
            case Answers.Away _ -> batch.forEach(leased -> putOff(leased, patience.whileAway()));
            case Answers.Given answers -> deliver(batch.iterator(), answers, connection, stopped);
        }
    }

    private static Question question(Leased leased) {
        var order = leased.mail().order();
        return new Question(leased.id(), order.about(), order.template());
    }

    private void deliver(
            Iterator<Leased> batch, Answers.Given answers, SmtpConnection connection, BooleanSupplier stopped) {
        var goOn = true;
        while (batch.hasNext()) {
            var leased = batch.next();
            if (stopped.getAsBoolean()) {
                putOff(leased, Duration.ZERO);
            } else if (goOn) {
                goOn = deliver(leased, answers.to(leased.id()), connection);
            } else {
                putOff(leased, patience.whileAway());
            }
        }
    }

    /** @return false when the mail server is away, so that the next mail need not be tried */
    private boolean deliver(Leased leased, Answer answer, SmtpConnection connection) {
        return switch (answer) {
            case Answer.Found found -> deliver(leased, found.recipient(), connection);
            case Answer.Gone _ -> {
                record(leased.stored(), leased.mail().suppress(clock.instant()));
                yield true;
            }
            case Answer.Missing _ -> {
                log.warn("the owner gave no answer for mail {}", leased.id());
                putOff(leased, patience.whileAway());
                yield true;
            }
        };
    }

    private boolean deliver(Leased leased, Recipient recipient, SmtpConnection connection) {
        MimeMessage message;
        try {
            message = writing.write(leased.id(), leased.mail().order(), recipient);
        } catch (UnsafeHeaderException e) {
            return giveUp(leased, FailureReason.UNSAFE_HEADER);
        } catch (IllegalArgumentException e) {
            return giveUp(leased, FailureReason.INCOMPLETE);
        }
        var claim = new Claim(leased);
        return settle(leased, claim, connection.send(message, claim));
    }

    private boolean giveUp(Leased leased, String reason) {
        record(leased.stored(), leased.mail().giveUp(reason, clock.instant()));
        return true;
    }

    /** Writes {@code sending} before the dialogue begins, if nobody has taken the mail since. */
    private final class Claim implements BooleanSupplier {

        private final Leased leased;
        private @Nullable Stored<Mail> stored;
        private Mail.Sending sending;

        Claim(Leased leased) {
            this.leased = leased;
            this.sending = leased.mail().start(clock.instant().plus(properties.lease()));
        }

        @Override
        public boolean getAsBoolean() {
            sending = leased.mail().start(clock.instant().plus(properties.lease()));
            stored = mails.replace(leased.stored(), sending).orElse(null);
            return stored != null;
        }
    }

    private boolean settle(Leased leased, Claim claim, Delivery delivery) {
        var sending = claim.sending;
        var now = clock.instant();
        return switch (delivery) {
            case Delivery.Accepted _ -> record(claim.stored, sending.accepted(now));
            case Delivery.Refused refused -> record(claim.stored, sending.refused(refused.reason(), now));
            case Delivery.Deferred deferred -> record(claim.stored, sending.deferred(deferred.reason(), now, patience));
            case Delivery.Broken broken -> record(claim.stored, sending.broken(broken.reason(), now, patience));
            case Delivery.Unknown _ -> record(claim.stored, sending.interrupted(now));
            case Delivery.NotClaimed _ -> true;
            case Delivery.Away _ -> {
                putOff(leased, patience.whileAway());
                yield false;
            }
        };
    }

    /** What came of a mail must be known: a database that fails for a moment is asked again before the mail is left to its lease. */
    private boolean record(@Nullable Stored<Mail> current, Mail next) {
        if (current == null) {
            throw new IllegalStateException("a mail without a claim has no outcome");
        }
        try {
            if (recording.executeSupplier(() -> mails.replace(current, next)).isPresent()) {
                log.debug("mail {} is {}", current.id(), next.status());
                meters.count(next);
            } else {
                log.warn("mail {} ended as {} after its lease", current.id(), next.status());
            }
        } catch (DataAccessException e) {
            log.warn(
                    "what came of mail {} could not be written: {}",
                    current.id(),
                    e.getClass().getSimpleName());
        }
        return true;
    }

    private void putOff(Leased leased, Duration pause) {
        try {
            mails.replace(
                    leased.stored(), leased.mail().notBefore(clock.instant().plus(pause)));
        } catch (DataAccessException e) {
            log.warn("mail {} waits for the end of its lease", leased.id());
        }
    }
}
