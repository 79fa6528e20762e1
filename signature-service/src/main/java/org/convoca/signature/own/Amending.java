package org.convoca.signature.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.correction.Correction;
import org.convoca.signature.form.FormCheck;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Corrects what the roll says of an organisation, as its own contact asks. Where everything is looked at before it is published, a correction of an entry
 * that stands there waits for a coordinator too, unless it is one of spelling alone: else the first name that passes would be a way in for any other.
 */
@Service
class Amending {

    private final Holders holders;
    private final Signatures signatures;
    private final Proposals proposals;
    private final CallTitles calls;
    private final FormCheck check;
    private final OwnLog log;

    Amending(
            Holders holders,
            Signatures signatures,
            Proposals proposals,
            CallTitles calls,
            FormCheck check,
            OwnLog log) {
        this.holders = holders;
        this.signatures = signatures;
        this.proposals = proposals;
        this.calls = calls;
        this.check = check;
        this.log = log;
    }

    /**
     * @param patch a JSON merge patch (RFC 7396) of name, acronym, website and names
     * @param version that was looked at, or null for whichever it is
     */
    void amend(Caller caller, UUID id, Map<String, @Nullable Object> patch, @Nullable Long version) {
        var stored = holders.find(caller, id);
        if (version != null && version != stored.version()) {
            throw Holders.conflict("Somebody changed this signature in the meantime.");
        }
        var before = stored.state().submission().organisation();
        var after = after(before, patch);
        if (after.equals(before)) {
            proposals.drop(stored.state().id());
            return;
        }
        try {
            amend(stored, before, after);
        } catch (DuplicateKeyException e) {
            throw Holders.conflict("Another organisation stands there under this name or acronym.");
        }
    }

    private Organisation after(Organisation before, Map<String, @Nullable Object> patch) {
        if (patch.containsKey("territory") || patch.containsKey("international")) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Nothing was corrected.",
                    List.of(new FieldError("/territory", "fixed", "Only a coordinator moves a signature elsewhere.")));
        }
        var correction = new Correction(patch);
        var checked = check.check(correction.over(before), names(before, patch.get("names")));
        var corrected = Correction.apply(before, checked.organisation());
        return new Organisation(
                corrected.name(),
                checked.names(),
                corrected.acronym(),
                corrected.website(),
                corrected.territory(),
                corrected.region(),
                corrected.sortKey());
    }

    private static Map<String, String> names(Organisation before, @Nullable Object patch) {
        var names = new HashMap<>(before.names());
        if (patch instanceof Map<?, ?> wanted) {
            wanted.forEach((language, name) -> {
                if (name instanceof String text && !text.isBlank()) {
                    names.put(String.valueOf(language), text);
                } else {
                    names.remove(String.valueOf(language));
                }
            });
        }
        return names;
    }

    private void amend(Stored<Signature> stored, Organisation before, Organisation after) {
        switch (stored.state()) {
            case Signature.AwaitingReview awaiting
            when awaiting.dossier().settled() != null ->
                throw Holders.conflict(
                        "A coordinator has just decided about this signature. Please look again in a moment.");
            case Signature.AwaitingReview awaiting ->
                write(
                        stored,
                        awaiting.amend(after).with(awaiting.dossier().reconsidered()),
                        Changes.between(before, after));
            case Signature.Published published
            when isAtOnce(published, before, after) -> {
                write(stored, Correction.amended(published, after), Changes.between(before, after));
                proposals.drop(published.id());
            }
            case Signature.Published published -> propose(stored, published, before, after);
            case Signature.AwaitingConfirmation _,
                    Signature.Disowned _,
                    Signature.Duplicate _,
                    Signature.Expired _,
                    Signature.Rejected _,
                    Signature.Invalidated _,
                    Signature.Withdrawn _ ->
                throw Holders.conflict("This signature does not stand; there is nothing to correct.");
        }
    }

    private boolean isAtOnce(Signature.Published published, Organisation before, Organisation after) {
        return calls.review(published.submission().call()) == ReviewPolicy.AFTER
                || Spelling.isAllThatChanges(before, after);
    }

    private void write(Stored<Signature> stored, Signature next, Map<String, String> changes) {
        Sequenced event = n -> new SignatureAmended(n, next.facts());
        if (signatures
                .replace(stored, next, log.entry(next, OwnLog.AMENDED, changes), event)
                .isEmpty()) {
            throw Holders.conflict("Somebody changed this signature in the meantime.");
        }
    }

    private void propose(
            Stored<Signature> stored, Signature.Published published, Organisation before, Organisation after) {
        var entry = log.entry(published, OwnLog.PROPOSED, Changes.between(before, after));
        if (signatures.replace(stored, published, entry).isEmpty()) {
            throw Holders.conflict("Somebody changed this signature in the meantime.");
        }
        proposals.put(published.submission(), after, log.now());
    }
}
