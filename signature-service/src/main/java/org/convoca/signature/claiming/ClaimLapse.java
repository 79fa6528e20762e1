package org.convoca.signature.claiming;

import java.time.Clock;
import org.convoca.contracts.claim.ClaimExpired;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
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
    private final Clock clock;

    ClaimLapse(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        var now = clock.instant();
        var expired = BATCHES.takeAll(size -> claims.expired(now, size), this::expire);
        var erased = BATCHES.takeAll(size -> claims.withContactToErase(now, size), this::erase);
        if (expired + erased > 0) {
            log.info("{} claims expired, {} claimants erased", expired, erased);
        }
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
