package org.convoca.signature.claiming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.convoca.contracts.claim.ClaimHandedOn;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.claiming.ClaimStep.Change;
import org.convoca.signature.dossier.Dossier;
import org.convoca.signature.dossier.Evidence;
import org.convoca.signature.dossier.EvidenceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What coordinators add to a waiting claim: evidence, and whose it is. */
@Service
class ClaimDesk {

    private final Claims claims;
    private final Claimants claimants;
    private final Clock clock;

    ClaimDesk(Claims claims, Claimants claimants, Clock clock) {
        this.claims = claims;
        this.claimants = claimants;
        this.clock = clock;
    }

    /**
     * An item of evidence.
     *
     * @param url of a public post
     * @param note of the reviewer's own
     */
    record Given(
            EvidenceKind kind,
            @Nullable String url,
            @Nullable String note) {}

    /** @throws ProblemException when there is no such claim for this reviewer, or it does not wait any more */
    void add(Reviewer reviewer, ClaimId id, Given given) {
        var note = given.note() == null ? null : claimants.seal(id, given.note());
        change(reviewer, id, waiting -> {
            if (waiting.review().evidence().size() >= Dossier.MOST) {
                throw new ProblemException(
                        ProblemType.CONFLICT, "There are " + Dossier.MOST + " already; that must do for a decision.");
            }
            var evidence = new Evidence(given.kind(), now(), reviewer.id(), given.url(), note, null);
            return Change.of(
                    waiting.with(waiting.review().with(evidence)),
                    entry(
                            reviewer,
                            waiting,
                            "evidence",
                            Map.of("kind", given.kind().code())));
        });
    }

    /**
     * Hands it on. That the other covers it too is for the gateway to see to, which offers only those.
     *
     * @param to null to give it back to whoever comes
     * @throws ProblemException as with {@link #add}
     */
    void handOn(Reviewer reviewer, ClaimId id, @Nullable UUID to) {
        change(reviewer, id, waiting -> {
            reviewer.needsToBeCoordinator();
            var handed = waiting.with(waiting.review().assign(to));
            return to == null
                    ? Change.of(handed, entry(reviewer, waiting, "given-back", Map.of()))
                    : Change.of(
                            handed,
                            entry(reviewer, waiting, "handed-on", Map.of("coordinator", to.toString())),
                            n -> new ClaimHandedOn(n, handed.facts(), to));
        });
    }

    private void change(Reviewer reviewer, ClaimId id, Function<Claim.AwaitingReview, Change> change) {
        try {
            var theirs = claims.theirs(id, reviewer).state().id();
            claims.change(theirs, claim -> ClaimStep.move(change.apply(open(claim)), true));
        } catch (NoSuchElementException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such claim.");
        }
    }

    private static Claim.AwaitingReview open(Claim claim) {
        if (!(claim instanceof Claim.AwaitingReview waiting) || waiting.review().settled() != null) {
            throw new ProblemException(ProblemType.CONFLICT, "This claim is settled, or does not wait any more.");
        }
        return waiting;
    }

    private LogEntry entry(Reviewer reviewer, Claim claim, String what, Map<String, String> details) {
        return new LogEntry(
                now(), reviewer.id(), what, null, claim.application().place(), details);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
