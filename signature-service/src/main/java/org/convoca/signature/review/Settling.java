package org.convoca.signature.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NoSuchElementException;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.dossier.Consent;
import org.convoca.signature.dossier.Dossier;
import org.convoca.signature.dossier.Reason;
import org.convoca.signature.dossier.Settlement;
import org.convoca.signature.dossier.Verdict;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Coordinators' decisions. One takes effect a little later (see {@link ReviewProperties}); until then it is a note in the signature's document, which
 * whoever comes second finds, and which is undone without a trace outside.
 */
@Service
class Settling {

    private static final String TEMPLATE = "template";

    private final Signatures signatures;
    private final ReviewProperties properties;
    private final Clock clock;

    Settling(Signatures signatures, ReviewProperties properties, Clock clock) {
        this.signatures = signatures;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param reason why it is rejected; null when it is published */
    record Order(Verdict verdict, @Nullable Reason reason) {}

    /** What became of a decision about one signature. */
    sealed interface Outcome {

        record Settled(Settlement settlement) implements Outcome {}

        /** A first yes without evidence. */
        record Approved() implements Outcome {}

        /** The same reviewer's second yes without evidence: nothing was changed. */
        record EvidenceNeeded() implements Outcome {}

        /** Somebody was faster: by a decision that waits, or by one that has taken effect, which the log tells of. */
        record AlreadySettled(@Nullable Settlement settlement) implements Outcome {}

        /** It does not wait for a decision, or no longer. */
        record NotApplicable() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /** What became of an attempt to undo. */
    enum Undo {
        UNDONE,
        /** There is nothing to undo: nothing was decided, or it has taken effect. */
        TOO_LATE,
        NOT_FOUND
    }

    Outcome settle(Reviewer reviewer, SignatureId id, Order order) {
        try {
            return signatures.change(id, signature -> settle(reviewer, signature, order));
        } catch (NoSuchElementException e) {
            return new Outcome.NotFound();
        }
    }

    private Step<Outcome> settle(Reviewer reviewer, Signature signature, Order order) {
        if (!reviewer.sees(signature.submission())) {
            return Step.stay(new Outcome.NotFound());
        }
        return switch (signature) {
            case Signature.AwaitingReview awaiting -> settle(reviewer, awaiting, order);
            case Signature.Published _, Signature.Rejected _ -> Step.stay(new Outcome.AlreadySettled(null));
            case Signature.AwaitingConfirmation _,
                    Signature.Disowned _,
                    Signature.Duplicate _,
                    Signature.Expired _,
                    Signature.Invalidated _,
                    Signature.Withdrawn _ -> Step.stay(new Outcome.NotApplicable());
        };
    }

    private Step<Outcome> settle(Reviewer reviewer, Signature.AwaitingReview awaiting, Order order) {
        var before = awaiting.dossier().settled();
        if (before != null) {
            return Step.stay(new Outcome.AlreadySettled(before));
        }
        return switch (order.verdict()) {
            case PUBLISH -> publish(reviewer, awaiting);
            case REJECT -> settled(reviewer, awaiting, awaiting.dossier(), order);
            case ACCEPT -> Step.stay(new Outcome.NotApplicable());
        };
    }

    private Step<Outcome> publish(Reviewer reviewer, Signature.AwaitingReview awaiting) {
        return switch (awaiting.dossier().approve(reviewer.id(), now())) {
            case Consent.Enough(var dossier) -> settled(reviewer, awaiting, dossier, new Order(Verdict.PUBLISH, null));
            case Consent.First(var dossier) ->
                Step.move(
                        awaiting.with(dossier),
                        new Outcome.Approved(),
                        reviewer.entry(awaiting.submission(), now(), "approve", null, Map.of()));
            case Consent.Again() -> Step.stay(new Outcome.EvidenceNeeded());
        };
    }

    private Step<Outcome> settled(Reviewer reviewer, Signature.AwaitingReview awaiting, Dossier dossier, Order order) {
        var now = now();
        var settlement =
                new Settlement(order.verdict(), reviewer.id(), now, now.plus(properties.undoFor()), order.reason());
        return Step.move(
                awaiting.with(dossier.settle(settlement)),
                new Outcome.Settled(settlement),
                entry(reviewer, awaiting, settlement));
    }

    private static LogEntry entry(Reviewer reviewer, Signature signature, Settlement settlement) {
        var reason = settlement.reason();
        var template = reason == null ? null : reason.template();
        return reviewer.entry(
                signature.submission(),
                settlement.at(),
                settlement.decision().code(),
                reason == null ? null : reason.text(),
                template == null ? Map.of() : Map.of(TEMPLATE, template.code()));
    }

    /** Takes back a decision that has not taken effect yet, or one's own yes where another is still missing. */
    Undo undo(Reviewer reviewer, SignatureId id) {
        try {
            return signatures.change(id, signature -> undo(reviewer, signature));
        } catch (NoSuchElementException e) {
            return Undo.NOT_FOUND;
        }
    }

    private Step<Undo> undo(Reviewer reviewer, Signature signature) {
        if (!reviewer.sees(signature.submission())) {
            return Step.stay(Undo.NOT_FOUND);
        }
        if (!(signature instanceof Signature.AwaitingReview awaiting)) {
            return Step.stay(Undo.TOO_LATE);
        }
        var now = now();
        var settled = awaiting.dossier().settled();
        var undoable = settled == null ? awaiting.dossier().isApprovedBy(reviewer.id()) : !settled.stands(now);
        if (!undoable) {
            return Step.stay(Undo.TOO_LATE);
        }
        var reopened = awaiting.dossier().reopen(settled == null ? reviewer.id() : settled.by());
        return Step.move(
                awaiting.with(reopened),
                Undo.UNDONE,
                reviewer.entry(awaiting.submission(), now, "undo", null, Map.of()));
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
