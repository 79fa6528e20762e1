package org.convoca.signature.claiming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.convoca.contracts.claim.ClaimConfirmed;
import org.convoca.contracts.claim.ClaimDisowned;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.Calls;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What the owner of an address says to a claim in their name. Asking twice is safe. */
@Service
class ClaimAnswers {

    private static final Logger log = LoggerFactory.getLogger(ClaimAnswers.class);

    private final ClaimLinks links;
    private final Claims claims;
    private final Signatures signatures;
    private final Calls calls;
    private final Clock clock;

    ClaimAnswers(ClaimLinks links, Claims claims, Signatures signatures, Calls calls, Clock clock) {
        this.links = links;
        this.claims = claims;
        this.signatures = signatures;
        this.calls = calls;
        this.clock = clock;
    }

    /** What became of an answer. */
    enum Outcome {
        AWAITING_REVIEW,
        /** The same, but the signatory has got another contact since: a coordinator has to look at both. */
        CONTESTED,
        ALREADY_CONFIRMED,
        CALL_NOT_OPEN,
        DISOWNED,
        ALREADY_DISOWNED,
        EXPIRED,
        /** There is nothing left to answer. */
        GONE;

        /** In kebab-case, as in JSON. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param claim as it is after the answer */
    record Answered(Outcome outcome, Claim claim) {}

    /** They claim it; empty for a forged token and for one of another purpose. */
    Optional<Answered> confirm(String token) {
        return answer(ClaimLinks.CONFIRM, token, link -> claim -> confirm(claim, link));
    }

    /** It was not they; empty for a forged token and for one of another purpose. */
    Optional<Answered> disown(String token) {
        return answer(ClaimLinks.DISOWN, token, link -> claim -> disown(claim, link));
    }

    private Optional<Answered> answer(
            String purpose, String token, Function<ClaimLinks.Link, Function<Claim, ClaimStep<Outcome>>> decision) {
        return links.find(purpose, token).map(link -> {
            var outcome = claims.change(link.claim(), decision.apply(link));
            log.info("claim {}: {}", link.claim(), outcome.code());
            return new Answered(outcome, claims.find(link.claim()).orElseThrow().state());
        });
    }

    private ClaimStep<Outcome> confirm(Claim claim, ClaimLinks.Link link) {
        return switch (claim) {
            case Claim.AwaitingConfirmation awaiting -> confirm(awaiting, link);
            case Claim.AwaitingReview _, Claim.Accepted _ -> ClaimStep.stay(Outcome.ALREADY_CONFIRMED);
            case Claim.Expired _ -> ClaimStep.stay(Outcome.EXPIRED);
            case Claim.Rejected _, Claim.Disowned _ -> ClaimStep.stay(Outcome.GONE);
        };
    }

    private ClaimStep<Outcome> confirm(Claim.AwaitingConfirmation awaiting, ClaimLinks.Link link) {
        var now = now();
        if (awaiting.isExpired(now) || link.isExpired(now)) {
            return ClaimStep.stay(Outcome.EXPIRED);
        }
        var application = awaiting.application();
        if (!calls.find(application.call()).orElseThrow().state().isConfirmable()) {
            return ClaimStep.stay(Outcome.CALL_NOT_OPEN);
        }
        var signatory = signatures.find(application.signature()).map(Stored::state);
        if (signatory.filter(Signature.Published.class::isInstance).isEmpty()) {
            return ClaimStep.stay(Outcome.GONE);
        }
        var confirmed = awaiting.confirm(now);
        var outcome = signatory.map(Signature::contact).isPresent() ? Outcome.CONTESTED : Outcome.AWAITING_REVIEW;
        return ClaimStep.move(ClaimStep.Change.of(confirmed, n -> new ClaimConfirmed(n, confirmed.facts())), outcome);
    }

    private ClaimStep<Outcome> disown(Claim claim, ClaimLinks.Link link) {
        var now = now();
        return switch (claim) {
            case Claim.AwaitingReview waiting when waiting.isDecided(now) -> ClaimStep.stay(Outcome.GONE);
            case Claim.Open open
            when !link.isExpired(now) -> {
                var disowned = open.disown(now);
                yield ClaimStep.move(
                        ClaimStep.Change.of(disowned, n -> new ClaimDisowned(n, disowned.facts())), Outcome.DISOWNED);
            }
            case Claim.Disowned _ -> ClaimStep.stay(Outcome.ALREADY_DISOWNED);
            case Claim.Expired _ -> ClaimStep.stay(Outcome.EXPIRED);
            case Claim.Open _, Claim.Accepted _, Claim.Rejected _ -> ClaimStep.stay(Outcome.GONE);
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
