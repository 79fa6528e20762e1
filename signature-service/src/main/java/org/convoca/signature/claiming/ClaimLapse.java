package org.convoca.signature.claiming;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.convoca.contracts.claim.ClaimExpired;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.PastCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets unconfirmed claims expire, and erases claimants that have been kept long enough. Several instances may run it at once: each write holds only
 * for the version that was read.
 */
@Component
class ClaimLapse {

    private static final Logger log = LoggerFactory.getLogger(ClaimLapse.class);
    private static final Batches BATCHES = new Batches(200, 50);

    private final Claims claims;
    private final PastCalls calls;
    private final Clock clock;

    ClaimLapse(Claims claims, PastCalls calls, Clock clock) {
        this.claims = claims;
        this.calls = calls;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        var now = clock.instant();
        var expired = BATCHES.takeAll(size -> claims.expired(now, size), this::expire);
        var erased = BATCHES.takeAll(size -> claims.withContactToErase(now, size), this::erase);
        var lapsed = calls.at(now).stream()
                .mapToInt(call -> BATCHES.takeAll(size -> claims.undecided(call, size), this::lapse))
                .sum();
        if (expired + erased + lapsed > 0) {
            log.info("{} claims expired, {} claimants erased, {} were never decided about", expired, erased, lapsed);
        }
    }

    private boolean lapse(Stored<Claim> stored) {
        if (!(stored.state() instanceof Claim.AwaitingReview awaiting)) {
            return false;
        }
        var lapsed = awaiting.lapse(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return claims.write(stored, ClaimStep.Change.of(lapsed, n -> new ClaimExpired(n, lapsed.facts())));
    }

    private boolean expire(Stored<Claim> stored) {
        if (!(stored.state() instanceof Claim.AwaitingConfirmation awaiting)) {
            return false;
        }
        var expired = awaiting.expire();
        return claims.write(stored, ClaimStep.Change.of(expired, n -> new ClaimExpired(n, expired.facts())));
    }

    /** Nobody but the claimant is concerned, so nobody else hears of it. */
    private boolean erase(Stored<Claim> stored) {
        return stored.state() instanceof Claim.Decided decided
                && claims.write(stored, ClaimStep.Change.of(decided.withoutContact()));
    }
}
