package org.convoca.signature.claiming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.claiming.ClaimStep.Change;
import org.convoca.signature.dossier.Consent;
import org.convoca.signature.dossier.Dossier;
import org.convoca.signature.dossier.Reason;
import org.convoca.signature.dossier.Settlement;
import org.convoca.signature.dossier.Verdict;
import org.convoca.signature.review.ReviewProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides about claims: what is decided waits a minute, in which it can be undone, and is then carried out. */
@Service
class Deciding {

    private final Claims claims;
    private final Accepting accepting;
    private final ReviewProperties properties;
    private final Clock clock;

    Deciding(Claims claims, Accepting accepting, ReviewProperties properties, Clock clock) {
        this.claims = claims;
        this.accepting = accepting;
        this.properties = properties;
        this.clock = clock;
    }

    /** What became of a decision about one claim. */
    sealed interface Result {

        record Settled(Settlement settlement) implements Result {}

        /** The first yes without evidence: another reviewer's is needed, or an item of evidence. */
        record Approved() implements Result {}

        /** The same reviewer said yes before, and nothing was added since. */
        record EvidenceNeeded() implements Result {}

        /** @param settlement null once it was carried out */
        record AlreadySettled(@Nullable Settlement settlement) implements Result {}

        /** The signatory has a contact or left the roll, or nobody has confirmed the claim. */
        record NotApplicable() implements Result {}

        /** There is none, or it is not theirs to see. */
        record NotFound() implements Result {}
    }

    /** A decision, by whom and why. */
    record Order(Verdict verdict, @Nullable Reason reason, Reviewer who) {}

    Result decide(ClaimId id, Order order) {
        return claims.find(id)
                .map(Stored::state)
                .filter(claim -> order.who().sees(claim.application().place()))
                .map(_ -> claims.change(id, claim -> step(claim, order)))
                .orElseGet(Result.NotFound::new);
    }

    private ClaimStep<Result> step(Claim claim, Order order) {
        return switch (claim) {
            case Claim.AwaitingReview waiting
            when waiting.review().settled() != null ->
                ClaimStep.stay(new Result.AlreadySettled(waiting.review().settled()));
            case Claim.AwaitingReview waiting ->
                switch (order.verdict()) {
                    case ACCEPT -> accept(waiting, order);
                    case REJECT -> settle(waiting, waiting.review(), order);
                    case PUBLISH -> ClaimStep.stay(new Result.NotApplicable());
                };
            case Claim.Accepted _, Claim.Rejected _ -> ClaimStep.stay(new Result.AlreadySettled(null));
            case Claim.AwaitingConfirmation _, Claim.Disowned _, Claim.Expired _ ->
                ClaimStep.stay(new Result.NotApplicable());
        };
    }

    private ClaimStep<Result> accept(Claim.AwaitingReview waiting, Order order) {
        if (!accepting.isPossible(waiting)) {
            return ClaimStep.stay(new Result.NotApplicable());
        }
        var by = order.who().id();
        return switch (waiting.review().approve(by, now())) {
            case Consent.Enough(var dossier) -> settle(waiting, dossier, order);
            case Consent.First(var dossier) ->
                ClaimStep.move(
                        Change.of(waiting.with(dossier), entry(waiting, by, "approve", null)), new Result.Approved());
            case Consent.Again() -> ClaimStep.stay(new Result.EvidenceNeeded());
        };
    }

    private ClaimStep<Result> settle(Claim.AwaitingReview waiting, Dossier dossier, Order order) {
        var now = now();
        var by = order.who().id();
        var settlement = new Settlement(order.verdict(), by, now, now.plus(properties.undoFor()), order.reason());
        var entry = entry(waiting, by, order.verdict().code(), order.reason());
        return ClaimStep.move(
                Change.of(waiting.with(dossier.settle(settlement)), entry), new Result.Settled(settlement));
    }

    /** What became of an attempt to undo. */
    enum Undoing {
        UNDONE,
        /** There is nothing to undo: nothing was decided, or it has taken effect. */
        TOO_LATE
    }

    /**
     * Takes back a decision that has not taken effect yet, or one's own yes where another is still missing.
     *
     * @throws NoSuchElementException when there is no such claim for that coordinator
     */
    Undoing undo(ClaimId id, Reviewer who) {
        return claims.change(claims.theirs(id, who).state().id(), claim -> undo(claim, who.id()));
    }

    private ClaimStep<Undoing> undo(Claim claim, UUID by) {
        return switch (claim) {
            case Claim.AwaitingReview waiting when waiting.isDecided(now()) -> ClaimStep.stay(Undoing.TOO_LATE);
            case Claim.AwaitingReview waiting -> {
                var settled = waiting.review().settled();
                if (settled == null && !waiting.review().isApprovedBy(by)) {
                    yield ClaimStep.stay(Undoing.TOO_LATE);
                }
                var next = waiting.with(waiting.review().reopen(settled == null ? by : settled.by()));
                yield ClaimStep.move(Change.of(next, entry(waiting, by, "undo", null)), Undoing.UNDONE);
            }
            case Claim.AwaitingConfirmation _, Claim.Accepted _, Claim.Rejected _, Claim.Disowned _, Claim.Expired _ ->
                ClaimStep.stay(Undoing.TOO_LATE);
        };
    }

    private static LogEntry entry(Claim claim, Instant at, UUID by, String what, @Nullable Reason reason) {
        var template = reason == null ? null : reason.template();
        return new LogEntry(
                at,
                by,
                what,
                reason == null ? null : reason.text(),
                claim.application().place(),
                template == null ? Map.of() : Map.of("template", template.code()));
    }

    private LogEntry entry(Claim claim, UUID by, String what, @Nullable Reason reason) {
        return entry(claim, now(), by, what, reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
