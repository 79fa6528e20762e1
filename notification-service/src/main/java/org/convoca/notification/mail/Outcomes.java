package org.convoca.notification.mail;

import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.time.Duration;
import org.convoca.notification.mail.Leases.Leased;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Writes down what came of a mail, and puts back what was not begun. */
class Outcomes {

    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

    private final Mails mails;
    private final MailMeters meters;
    private final Retry retry;
    private final Clock clock;

    Outcomes(Mails mails, MailMeters meters, Retry retry, Clock clock) {
        this.mails = mails;
        this.meters = meters;
        this.retry = retry;
        this.clock = clock;
    }

    /** A database that fails for a moment is asked again before the mail is left to its lease. */
    void record(Stored<Mail> current, Mail next) {
        try {
            if (retry.executeSupplier(() -> mails.replace(current, next)).isPresent()) {
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
    }

    /** Puts back what would come too early for its domain. */
    void hold(Leased leased, Duration pause) {
        meters.count(leased.mail(), "held");
        putOff(leased, pause);
    }

    void putOff(Leased leased, Duration pause) {
        try {
            mails.replace(
                    leased.stored(), leased.mail().notBefore(clock.instant().plus(pause)));
        } catch (DataAccessException e) {
            log.warn("mail {} waits for the end of its lease", leased.id());
        }
    }
}
