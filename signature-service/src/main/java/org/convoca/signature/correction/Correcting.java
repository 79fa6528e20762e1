package org.convoca.signature.correction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.contracts.signature.SignatureDuplicate;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.dossier.Reason;
import org.convoca.signature.form.FormCheck;
import org.convoca.signature.review.Reasons;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.SigningProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Carries out at once what coordinators correct. Each write holds only for the version that was looked at. */
@Service
class Correcting {

    private final Signatures signatures;
    private final FormCheck check;
    private final Reasons reasons;
    private final SigningProperties properties;
    private final Clock clock;

    Correcting(Signatures signatures, FormCheck check, Reasons reasons, SigningProperties properties, Clock clock) {
        this.signatures = signatures;
        this.check = check;
        this.reasons = reasons;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param version that was looked at, or null for whichever it is */
    void correct(Reviewer reviewer, SignatureId id, Correction correction, @Nullable Long version) {
        var stored = find(reviewer, id);
        if (version != null && version != stored.version()) {
            throw conflict("Somebody changed this signature in the meantime.");
        }
        var before = stored.state().submission().organisation();
        var after = Correction.apply(before, check.check(correction.over(before)));
        if (after.equals(before)) {
            return;
        }
        var entry = reviewer.entry(
                stored.state().submission(), now(), "correct", null, Correction.difference(before, after));
        try {
            write(stored, corrected(stored.state(), after), entry);
        } catch (DuplicateKeyException e) {
            throw conflict("Another signature stands there under this name or acronym: join the two instead.");
        }
    }

    private static Signature corrected(Signature signature, Organisation after) {
        return switch (signature) {
            case Signature.AwaitingReview awaiting -> awaiting.amend(after);
            case Signature.Published published -> Correction.amended(published, after);
            case Signature.AwaitingConfirmation _,
                    Signature.Disowned _,
                    Signature.Duplicate _,
                    Signature.Expired _,
                    Signature.Rejected _,
                    Signature.Invalidated _,
                    Signature.Withdrawn _ ->
                throw conflict("This signature is not on the roll, and does not wait for it.");
        };
    }

    private void write(Stored<Signature> stored, Signature next, LogEntry entry) {
        Sequenced event = n -> new SignatureAmended(n, next.facts());
        replace(stored, next, entry, event);
    }

    /** Makes it a duplicate of another; its place is free then, and the other stands for both. */
    void merge(Reviewer reviewer, SignatureId id, @Nullable SignatureId into) {
        var stored = find(reviewer, id);
        var first = Optional.ofNullable(into)
                .filter(other -> !other.equals(id))
                .flatMap(signatures::find)
                .map(Stored::state)
                .filter(Signature.Published.class::isInstance)
                .filter(other -> reviewer.sees(other.submission()))
                .filter(other -> other.submission()
                        .call()
                        .equals(stored.state().submission().call()))
                .orElseThrow(() -> invalid("/into", "unknown-signature", "Name another signatory of the same roll."));
        var duplicate = duplicate(stored.state(), first.id());
        var entry = reviewer.entry(
                stored.state().submission(),
                now(),
                "merge",
                null,
                Map.of("into", first.id().toString()));
        replace(stored, duplicate, entry, n -> new SignatureDuplicate(n, duplicate.facts()));
    }

    private Signature.Duplicate duplicate(Signature signature, SignatureId first) {
        var until = now().plus(properties.contactKeptAfterExit());
        return switch (signature) {
            case Signature.Published published -> published.duplicateOf(first, until);
            case Signature.AwaitingReview awaiting -> awaiting.duplicateOf(first, until);
            case Signature.AwaitingConfirmation _,
                    Signature.Disowned _,
                    Signature.Duplicate _,
                    Signature.Expired _,
                    Signature.Rejected _,
                    Signature.Invalidated _,
                    Signature.Withdrawn _ ->
                throw conflict("This signature is not on the roll, and does not wait for it.");
        };
    }

    void unpublish(Reviewer reviewer, SignatureId id, @Nullable Reason reason) {
        var stored = find(reviewer, id);
        if (reason == null || !reason.says()) {
            throw invalid("/reason", "required", "Say why.");
        }
        if (!(stored.state() instanceof Signature.Published published)) {
            throw conflict("This signature is not on the roll.");
        }
        var why = reasons.told(reason, published.submission().locale());
        var invalidated = published.invalidate(why, now());
        var template = reason.template();
        var entry = reviewer.entry(
                published.submission(),
                now(),
                "unpublish",
                reason.text(),
                template == null ? Map.of() : Map.of("template", template.code()));
        replace(stored, invalidated, entry, n -> new SignatureInvalidated(n, invalidated.facts()));
    }

    private void replace(Stored<Signature> stored, Signature next, LogEntry entry, Sequenced event) {
        if (signatures.replace(stored, next, entry, event).isEmpty()) {
            throw conflict("Somebody changed this signature in the meantime.");
        }
    }

    private Stored<Signature> find(Reviewer reviewer, SignatureId id) {
        var stored = signatures
                .find(id)
                .filter(found -> reviewer.sees(found.state().submission()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such signature."));
        reviewer.needsToBeCoordinator();
        return Objects.requireNonNull(stored);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "Nothing was changed.", List.of(new FieldError(pointer, code, message)));
    }
}
