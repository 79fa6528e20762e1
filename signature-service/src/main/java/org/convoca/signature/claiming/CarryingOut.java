package org.convoca.signature.claiming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.convoca.contracts.claim.ClaimAccepted;
import org.convoca.contracts.claim.ClaimRejected;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.claiming.ClaimStep.Change;
import org.convoca.signature.dossier.Reason;
import org.convoca.signature.dossier.Settlement;
import org.convoca.signature.review.Reasons;
import org.convoca.signature.signing.SigningProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries decisions about claims out once they can no longer be undone. Accepting is two writes: first the signatory gets its contact, then the claim
 * is accepted. Each is done once however often it is tried, so after a crash in between the next run finishes it. Several instances may run at once.
 */
@Component
class CarryingOut {

    private static final Logger log = LoggerFactory.getLogger(CarryingOut.class);
    private static final Batches BATCHES = new Batches(100, 50);
    private static final Duration MARGIN = Duration.ofMillis(50);

    private final Claims claims;
    private final Accepting accepting;
    private final SigningProperties properties;
    private final Reasons reasons;
    private final TaskScheduler scheduler;
    private final Clock clock;

    CarryingOut(
            Claims claims,
            Accepting accepting,
            SigningProperties properties,
            Reasons reasons,
            TaskScheduler scheduler,
            Clock clock) {
        this.claims = claims;
        this.accepting = accepting;
        this.properties = properties;
        this.reasons = reasons;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Looks again when that decision's time has come, so that nobody waits for the next round. */
    void expect(Settlement settlement) {
        var _ = scheduler.schedule(this::run, settlement.effectiveAt().plus(MARGIN));
    }

    /** Rounds find what was settled elsewhere, by an instance that is gone. */
    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var done = BATCHES.takeAll(size -> claims.settled(now, size), stored -> carryOut(stored, now));
        if (done > 0) {
            log.info("{} decisions about claims carried out", done);
        }
    }

    private boolean carryOut(Stored<Claim> stored, Instant now) {
        if (!(stored.state() instanceof Claim.AwaitingReview waiting) || !waiting.isDecided(now)) {
            return false;
        }
        var settled = Objects.requireNonNull(waiting.review().settled());
        return claims.write(
                stored,
                switch (settled.decision()) {
                    case ACCEPT ->
                        accepting.giveContact(waiting) ? accepted(waiting, now) : waitsAgain(waiting, settled);
                    case REJECT -> rejected(waiting, Objects.requireNonNull(settled.reason()), now);
                    case PUBLISH -> throw new IllegalStateException("a claim is not published");
                });
    }

    private Change accepted(Claim.AwaitingReview waiting, Instant now) {
        var accepted = waiting.accept(now, now.plus(properties.contactKeptAfterExit()));
        return Change.of(accepted, n -> new ClaimAccepted(n, accepted.facts()));
    }

    private Change rejected(Claim.AwaitingReview waiting, Reason reason, Instant now) {
        var told = reasons.told(reason, waiting.application().locale());
        var rejected = waiting.reject(told, now, now.plus(properties.contactKeptAfterExit()));
        return Change.of(rejected, n -> new ClaimRejected(n, rejected.facts()));
    }

    /** Somebody else became the signatory's contact within the minute, or it left the roll: a person has to look again. */
    private static Change waitsAgain(Claim.AwaitingReview waiting, Settlement settled) {
        log.warn("claim {} could not be accepted and waits again", waiting.id());
        return Change.of(waiting.with(waiting.review().reopen(settled.by())));
    }
}
