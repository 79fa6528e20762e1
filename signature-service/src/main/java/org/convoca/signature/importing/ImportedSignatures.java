package org.convoca.signature.importing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.reading.Objection;
import org.convoca.signature.signing.RollKeys;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes what was decided, one line at a time: a signature and its event are one write, and each line stands for itself. */
@Component
class ImportedSignatures {

    private static final int MOST_ATTEMPTS = 5;

    private final Signatures signatures;
    private final Clock clock;

    ImportedSignatures(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** @param language the locale of signatures that are made; an imported signatory has not said one */
    ImportReport.Line apply(Decision decision, CallSlug call, String language) {
        return switch (decision) {
            case Decision.Create create -> create(create, call, language);
            case Decision.Change change -> change(change) ? Importing.foreseen(decision) : takenMeanwhile(decision);
            case Decision.Keep _, Decision.Refuse _ -> Importing.foreseen(decision);
        };
    }

    private static ImportReport.Line takenMeanwhile(Decision decision) {
        return ImportReport.Line.refused(decision.line(), decision.read(), Objection.TAKEN_MEANWHILE);
    }

    /** Who loses a race for the keys looks who has won; of two writers that met on different keys, a store may refuse both. */
    private ImportReport.Line create(Decision.Create create, CallSlug call, String language) {
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                insert(create, call, language);
                return Importing.foreseen(create);
            } catch (DuplicateKeyException e) {
                var winner = signatures.holders(new RollKeys(create.keys()));
                if (winner.stream().anyMatch(stored -> isWritten(create, stored.state()))) {
                    return ImportReport.Line.taken(
                            Outcome.SAME, create.candidate().read(), create.assumed());
                }
                if (!winner.isEmpty()) {
                    return takenMeanwhile(create);
                }
            }
        }
        return takenMeanwhile(create);
    }

    private static boolean isWritten(Decision.Create create, Signature winner) {
        return imported(winner).isPresent()
                && winner.submission().organisation().equals(create.candidate().organisation());
    }

    private void insert(Decision.Create create, CallSlug call, String language) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var organisation = create.candidate().organisation();
        var published = Signature.imported(SignatureId.random(), call, organisation, language, now)
                .holding(create.keys());
        signatures.insert(published, sequence -> new SignaturePublished(sequence, published.facts()));
    }

    /** Whether the signature was still one that an import may correct. */
    private boolean change(Decision.Change change) {
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var current = signatures.find(change.signature());
            var imported = current.map(Stored::state).flatMap(ImportedSignatures::imported);
            if (imported.isEmpty()) {
                return false;
            }
            var amended = imported.get().amend(change.corrected()).holding(change.keys());
            try {
                if (signatures
                        .replace(current.get(), amended, sequence -> new SignatureAmended(sequence, amended.facts()))
                        .isPresent()) {
                    return true;
                }
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        return false;
    }

    private static Optional<Signature.Published> imported(Signature signature) {
        return signature instanceof Signature.Published published
                        && published.submission().origin() == SignatureOrigin.IMPORT
                ? Optional.of(published)
                : Optional.empty();
    }
}
