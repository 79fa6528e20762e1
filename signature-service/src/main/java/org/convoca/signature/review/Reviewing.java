package org.convoca.signature.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureRejected;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.SigningProperties;
import org.convoca.signature.signing.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Carries out at once what the operator decides. Deciding the same twice is safe. */
@Service
class Reviewing {

    private static final Logger log = LoggerFactory.getLogger(Reviewing.class);

    private final Signatures signatures;
    private final SigningProperties properties;
    private final Clock clock;

    Reviewing(Signatures signatures, SigningProperties properties, Clock clock) {
        this.signatures = signatures;
        this.properties = properties;
        this.clock = clock;
    }

    /** What became of a decision. */
    sealed interface Result {
        Signature signature();

        record Decided(Signature signature) implements Result {}

        record DecidedBefore(Signature signature) implements Result {}

        /** The signature is in a state to which the decision does not apply. */
        record NotApplicable(Signature signature) implements Result {}
    }

    /** @throws java.util.NoSuchElementException when there is no such signature */
    Result review(SignatureId id, Decision decision, String reason) {
        var result = signatures.change(id, signature -> step(signature, decision, reason));
        if (result instanceof Result.Decided) {
            log.info("review of signature {}: {}", id, decision.code());
        }
        return result;
    }

    private Step<Result> step(Signature signature, Decision decision, String reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (decision) {
            case PUBLISH -> publish(signature, now);
            case REJECT -> reject(signature, reason, now);
            case INVALIDATE -> invalidate(signature, reason, now);
        };
    }

    private static Step<Result> publish(Signature signature, Instant now) {
        if (signature instanceof Signature.AwaitingReview awaiting) {
            var published = awaiting.publish(now);
            return Step.move(
                    published,
                    new Result.Decided(published),
                    entry(signature, "publish", null, now),
                    n -> new SignaturePublished(n, published.facts()));
        }
        return without(signature, signature instanceof Signature.Published);
    }

    private Step<Result> reject(Signature signature, String reason, Instant now) {
        if (signature instanceof Signature.AwaitingReview awaiting) {
            var rejected = awaiting.reject(reason, now, now.plus(properties.contactKeptAfterExit()));
            return Step.move(
                    rejected,
                    new Result.Decided(rejected),
                    entry(signature, "reject", reason, now),
                    n -> new SignatureRejected(n, rejected.facts()));
        }
        if (signature instanceof Signature.AwaitingConfirmation unconfirmed) {
            var rejected = unconfirmed.reject(reason, now);
            return Step.move(
                    rejected,
                    new Result.Decided(rejected),
                    entry(signature, "reject", reason, now),
                    n -> new SignatureRejected(n, rejected.facts()));
        }
        return without(signature, signature instanceof Signature.Rejected);
    }

    private static Step<Result> invalidate(Signature signature, String reason, Instant now) {
        if (signature instanceof Signature.Published published) {
            var invalidated = published.invalidate(reason, now);
            return Step.move(
                    invalidated,
                    new Result.Decided(invalidated),
                    entry(signature, "unpublish", reason, now),
                    n -> new SignatureInvalidated(n, invalidated.facts()));
        }
        return without(signature, signature instanceof Signature.Invalidated);
    }

    private static LogEntry entry(Signature signature, String what, @Nullable String why, Instant now) {
        return Reviewer.entry(null, signature.submission(), now, what, why, Map.of());
    }

    private static Step<Result> without(Signature signature, boolean decidedBefore) {
        return Step.stay(decidedBefore ? new Result.DecidedBefore(signature) : new Result.NotApplicable(signature));
    }
}
