package org.convoca.signature.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureRejected;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.dossier.Reason;
import org.convoca.signature.dossier.Settlement;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.SigningProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries out what was settled once its time to be undone is over. Several instances may run it at once, and one may die in the middle: a write holds
 * only for the version that was read, and what is not written is found again by the index of {@code state.review.settled.effectiveAt}.
 */
@Component
class Effect {

    private static final Logger log = LoggerFactory.getLogger(Effect.class);
    private static final Batches BATCHES = new Batches(100, 50);
    /** Timers may be early by a breath. */
    private static final Duration MARGIN = Duration.ofMillis(20);

    private static final String EFFECTIVE_AT = "state.review.settled.effectiveAt";

    private final Signatures signatures;
    private final SigningProperties properties;
    private final Reasons reasons;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Effect(
            Signatures signatures,
            SigningProperties properties,
            Reasons reasons,
            TaskScheduler scheduler,
            MongoTemplate mongo,
            Clock clock) {
        this.signatures = signatures;
        this.properties = properties;
        this.reasons = reasons;
        this.scheduler = scheduler;
        this.clock = clock;
        mongo.indexOps(Signatures.COLLECTION).createIndex(new Index(EFFECTIVE_AT, Sort.Direction.ASC).sparse());
    }

    /** Looks again when that settlement's time has come, so that nobody waits for the next round. */
    void expect(Settlement settlement) {
        var _ = scheduler.schedule(this::run, settlement.effectiveAt().plus(MARGIN));
    }

    /** Rounds find what was settled elsewhere, by an instance that is gone. */
    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        var done = BATCHES.takeAll(this::due, this::carryOut);
        if (done > 0) {
            log.info("{} decisions took effect", done);
        }
    }

    private List<Stored<Signature>> due(int limit) {
        return signatures.find(
                Criteria.where(EFFECTIVE_AT).lte(Date.from(clock.instant())), Sort.by(EFFECTIVE_AT), limit);
    }

    private boolean carryOut(Stored<Signature> stored) {
        if (!(stored.state() instanceof Signature.AwaitingReview awaiting)) {
            return false;
        }
        var settled = awaiting.dossier().settled();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return settled != null
                && settled.stands(now)
                && switch (settled.decision()) {
                    case PUBLISH, ACCEPT -> publish(stored, awaiting, now);
                    case REJECT -> reject(stored, awaiting, settled, now);
                };
    }

    private boolean publish(Stored<Signature> stored, Signature.AwaitingReview awaiting, Instant now) {
        var published = awaiting.publish(now);
        return signatures
                .replace(stored, published, n -> new SignaturePublished(n, published.facts()))
                .isPresent();
    }

    private boolean reject(
            Stored<Signature> stored, Signature.AwaitingReview awaiting, Settlement settled, Instant now) {
        var reason = settled.reason() == null ? new Reason(null, null) : settled.reason();
        var told = reasons.told(reason, awaiting.submission().locale());
        var rejected = awaiting.reject(told, now, now.plus(properties.contactKeptAfterExit()));
        return signatures
                .replace(stored, rejected, n -> new SignatureRejected(n, rejected.facts()))
                .isPresent();
    }
}
