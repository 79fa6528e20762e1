package org.convoca.signature.claiming;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.convoca.contracts.claim.ClaimStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages behind mailed links show of a claim: nothing of the claimant. */
@Component
class ClaimViews {

    private final ClaimLinks links;
    private final Claims claims;
    private final Signatures signatures;
    private final Calls calls;
    private final Clock clock;

    ClaimViews(ClaimLinks links, Claims claims, Signatures signatures, Calls calls, Clock clock) {
        this.links = links;
        this.claims = claims;
        this.signatures = signatures;
        this.calls = calls;
        this.clock = clock;
    }

    /** @param title in the claimant's language where there is a text in it */
    record CallView(CallSlug slug, String title) {}

    record OrganisationView(String name, @Nullable String territory, Region region) {}

    /** @param state {@code valid}, {@code used} or {@code expired} */
    record Inspection(
            String purpose,
            String state,
            CallView call,
            OrganisationView organisation,
            String locale,
            ClaimStatus status,
            Instant expiresAt) {}

    record Outcome(String outcome, CallView call, String locale, ClaimId claim, OrganisationView organisation) {}

    /** Empty for a forged token and for one of another purpose. */
    Optional<Inspection> inspect(String purpose, String token) {
        return links.find(purpose, token)
                .flatMap(link -> claims.find(link.claim())
                        .map(Stored::state)
                        .map(claim -> new Inspection(
                                purpose,
                                state(purpose, link, claim),
                                call(claim),
                                organisation(claim),
                                claim.application().locale(),
                                claim.status(),
                                link.expiresAt())));
    }

    Outcome outcome(ClaimAnswers.Answered answered) {
        var claim = answered.claim();
        return new Outcome(
                answered.outcome().code(), call(claim), claim.application().locale(), claim.id(), organisation(claim));
    }

    private String state(String purpose, ClaimLinks.Link link, Claim claim) {
        var expired = link.isExpired(clock.instant());
        return switch (claim) {
            case Claim.AwaitingConfirmation _ -> expired ? "expired" : "valid";
            case Claim.AwaitingReview _ when purpose.equals(ClaimLinks.DISOWN) -> expired ? "expired" : "valid";
            case Claim.Expired _ -> "expired";
            case Claim.AwaitingReview _, Claim.Accepted _, Claim.Rejected _, Claim.Disowned _ -> "used";
        };
    }

    private CallView call(Claim claim) {
        var application = claim.application();
        var content = calls.find(application.call()).orElseThrow().state().content();
        return new CallView(
                application.call(), content.text(application.locale()).title());
    }

    private OrganisationView organisation(Claim claim) {
        var organisation = organisationOf(claim);
        return new OrganisationView(organisation.name(), organisation.territory(), organisation.region());
    }

    private Organisation organisationOf(Claim claim) {
        return signatures
                .find(claim.application().signature())
                .orElseThrow()
                .state()
                .submission()
                .organisation();
    }
}
