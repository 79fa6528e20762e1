package org.convoca.signature.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.Step;
import org.springframework.stereotype.Component;

/** Changes what is known of a waiting signature, for whoever may see it and as long as it is not settled. */
@Component
public class Desk {

    private final Signatures signatures;
    private final Clock clock;

    Desk(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** @throws ProblemException when there is no such signature for this reviewer, or none that waits */
    public void change(Reviewer reviewer, SignatureId id, Function<Signature.AwaitingReview, Step<Boolean>> change) {
        try {
            signatures.change(id, signature -> change.apply(open(reviewer, signature)));
        } catch (NoSuchElementException e) {
            throw nothingHere();
        }
    }

    private static Signature.AwaitingReview open(Reviewer reviewer, Signature signature) {
        if (!reviewer.sees(signature.submission())) {
            throw nothingHere();
        }
        if (!(signature instanceof Signature.AwaitingReview awaiting)
                || awaiting.dossier().settled() != null) {
            throw new ProblemException(ProblemType.CONFLICT, "This signature is settled, or does not wait any more.");
        }
        return awaiting;
    }

    /** As the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such signature.");
    }
}
