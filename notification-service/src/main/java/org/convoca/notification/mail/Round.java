package org.convoca.notification.mail;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.convoca.notification.mail.Leases.Leased;
import org.convoca.notification.mail.OwnLetters.Writing;
import org.convoca.notification.mail.recipient.Answer;
import org.convoca.notification.mail.recipient.Answers;
import org.convoca.notification.mail.recipient.Question;
import org.convoca.notification.mail.recipient.Recipient;
import org.convoca.notification.mail.recipient.Recipients;
import org.convoca.notification.mail.smtp.Delivery;
import org.convoca.notification.mail.smtp.SmtpConnection;
import org.convoca.notification.mail.smtp.UnsafeHeaderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a batch of leased mails to their ends: asks for the recipients, writes, sends, and records what came of it. */
class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);

    private final Mails mails;
    private final Recipients recipients;
    private final LetterWriting writing;
    private final Outcomes outcomes;
    private final LeaseKeeper keeper;
    private final MailProperties properties;
    private final Patience patience;
    private final Addressing addressing;
    private final Clock clock;

    Round(
            Mails mails,
            Recipients recipients,
            LetterWriting writing,
            Outcomes outcomes,
            LeaseKeeper keeper,
            MailProperties properties,
            Patience patience,
            Addressing addressing,
            Clock clock) {
        this.mails = mails;
        this.recipients = recipients;
        this.writing = writing;
        this.outcomes = outcomes;
        this.keeper = keeper;
        this.properties = properties;
        this.patience = patience;
        this.addressing = addressing;
        this.clock = clock;
    }

    /** @param stopped asked between two mails; what is left then is put back for others */
    void deliver(List<Leased> batch, SmtpConnection connection, BooleanSupplier stopped) {
        try {
            var wanted = withoutSuppressed(batch);
            if (!wanted.isEmpty()) {
                ask(wanted, connection, stopped);
            }
        } finally {
            batch.forEach(leased -> keeper.release(leased.id()));
        }
    }

    private List<Leased> withoutSuppressed(List<Leased> batch) {
        var suppressed = addressing.suppressed(batch);
        suppressed.forEach(leased -> outcomes.record(
                leased.stored(), leased.mail().suppress(FailureReason.BOUNCED_BEFORE, clock.instant())));
        return batch.stream().filter(leased -> !suppressed.contains(leased)).toList();
    }

    private void ask(List<Leased> batch, SmtpConnection connection, BooleanSupplier stopped) {
        switch (recipients.ask(batch.stream().map(Round::question).toList())) {
            case Answers.Away _ -> batch.forEach(leased -> outcomes.putOff(leased, patience.whileAway()));
            case Answers.Given answers -> deliver(batch.iterator(), answers, connection, stopped);
        }
    }

    private static Question question(Leased leased) {
        var id = leased.id();
        var order = leased.mail().order();
        var template = order.template();
        return switch (order.to()) {
            case Addressee.Contact(var signature) -> new Question.OfContact(id, template, signature, order.matter());
            case Addressee.Claimant(var claim) -> new Question.OfClaim(id, template, claim);
            case Addressee.Coordinator(var coordinator) ->
                new Question.OfCoordinator(id, template, coordinator, order.matter());
            case Addressee.Organiser(var registration, var organiser) ->
                new Question.OfOrganiser(
                        id,
                        template,
                        registration,
                        organiser,
                        template.isAboutAnAction() ? order.about() : null,
                        order.changes() == null ? null : order.changes().after(),
                        order.matter());
        };
    }

    private void deliver(
            Iterator<Leased> batch, Answers.Given answers, SmtpConnection connection, BooleanSupplier stopped) {
        var goOn = true;
        while (batch.hasNext()) {
            var leased = batch.next();
            if (stopped.getAsBoolean()) {
                outcomes.putOff(leased, Duration.ZERO);
            } else if (goOn) {
                goOn = deliverAlone(leased, answers.to(leased.id()), connection);
            } else {
                outcomes.putOff(leased, patience.whileAway());
            }
        }
    }

    /** One mail that fails in a way that nobody thought of must not keep those behind it from being sent. */
    private boolean deliverAlone(Leased leased, Answer answer, SmtpConnection connection) {
        try {
            return deliver(leased, answer, connection);
        } catch (RuntimeException e) {
            // Only the kind: a message may quote what was being sent.
            log.error(
                    "mail {} cannot be dealt with: {}",
                    leased.id(),
                    e.getClass().getName());
            outcomes.putOff(leased, patience.afterFault());
            return true;
        }
    }

    /** @return false when the mail server is away, so that the next mail need not be tried */
    private boolean deliver(Leased leased, Answer answer, SmtpConnection connection) {
        return switch (answer) {
            case Answer.Found found -> deliver(leased, found.recipient(), connection);
            case Answer.Gone _ -> {
                outcomes.record(leased.stored(), leased.mail().suppress(clock.instant()));
                yield true;
            }
            case Answer.Missing _ -> {
                log.warn("there is no answer yet for mail {}", leased.id());
                outcomes.putOff(leased, patience.whileAway());
                yield true;
            }
        };
    }

    private boolean deliver(Leased leased, Recipient recipient, SmtpConnection connection) {
        var tooEarly = addressing.tooEarly(leased, recipient);
        if (tooEarly.isPositive()) {
            outcomes.hold(leased, tooEarly);
            return true;
        }
        try {
            return switch (writing.write(leased.id(), leased.mail().order(), recipient)) {
                case Writing.Written written ->
                    send(leased, writing.message(leased.id(), recipient, written), connection);
                case Writing.Pointless _ -> {
                    outcomes.record(leased.stored(), leased.mail().suppress(clock.instant()));
                    yield true;
                }
                case Writing.NotYet _ -> {
                    outcomes.putOff(leased, patience.whileAway());
                    yield true;
                }
            };
        } catch (UnsafeHeaderException e) {
            return giveUp(leased, FailureReason.UNSAFE_HEADER);
        } catch (IllegalArgumentException e) {
            return giveUp(leased, FailureReason.INCOMPLETE);
        }
    }

    private boolean send(Leased leased, MimeMessage message, SmtpConnection connection) {
        var returnPath = addressing.returnPath(leased);
        var claim = new Claim(mails, leased, keeper, properties.lease(), clock, returnPath);
        return settle(leased, claim, connection.send(message, addressing.address(returnPath), claim));
    }

    private boolean giveUp(Leased leased, String reason) {
        outcomes.record(leased.stored(), leased.mail().giveUp(reason, clock.instant()));
        return true;
    }

    private boolean settle(Leased leased, Claim claim, Delivery delivery) {
        var now = clock.instant();
        switch (delivery) {
            case Delivery.Accepted _ -> claim.ends(sending -> sending.accepted(now), outcomes);
            case Delivery.Refused refused -> {
                addressing.refused(leased, refused.reason(), now);
                claim.ends(sending -> sending.refused(refused.reason(), now), outcomes);
            }
            case Delivery.Deferred deferred ->
                claim.ends(sending -> sending.deferred(deferred.reason(), now, patience), outcomes);
            case Delivery.Broken broken ->
                claim.ends(sending -> sending.broken(broken.reason(), now, patience), outcomes);
            case Delivery.Unknown _ -> claim.ends(sending -> sending.interrupted(now), outcomes);
            case Delivery.NotClaimed _ -> log.debug("mail {} is somebody else's", leased.id());
            case Delivery.Away _ -> {
                outcomes.putOff(leased, patience.whileAway());
                return false;
            }
        }
        return true;
    }
}
