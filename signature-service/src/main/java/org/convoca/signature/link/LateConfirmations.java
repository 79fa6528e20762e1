package org.convoca.signature.link;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.signature.signing.Signature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Notices when signatures that were stored up unconfirmed are confirmed all at once, as somebody would who wants a roll to swell overnight. A few late
 * ones are people back from a journey; beyond those of a day, the rest wait for a reviewer, also where a call is reviewed afterwards only. Nobody is
 * refused, and nobody's confirmation is lost.
 */
@Component
class LateConfirmations {

    private static final Logger log = LoggerFactory.getLogger(LateConfirmations.class);

    private final LateConfirmationProperties properties;
    private final DailyAllowance allowance;
    private final Counter late;
    private final Counter held;

    LateConfirmations(LateConfirmationProperties properties, MongoTemplate mongo, MeterRegistry meters, Clock clock) {
        this.properties = properties;
        this.allowance = new DailyAllowance(mongo, properties.perCallAndDay(), clock);
        this.late = meters.counter("convoca.confirmations.late", "outcome", "taken");
        this.held = meters.counter("convoca.confirmations.late", "outcome", "held");
    }

    /** Whether that signature's confirmation, which comes now, takes effect without a reviewer; it counts as one that did. */
    boolean takesEffect(Signature.AwaitingConfirmation awaiting, Instant now) {
        var submission = awaiting.submission();
        if (now.isBefore(submission.receivedAt().plus(properties.after()))) {
            return true;
        }
        var taken = properties.perCallAndDay() > 0
                && allowance.take("late", submission.call().value());
        if (taken) {
            late.increment();
        } else {
            held.increment();
            log.warn(
                    "call {}: many late confirmations, signature {} waits for a reviewer",
                    submission.call(),
                    awaiting.id());
        }
        return taken;
    }
}
