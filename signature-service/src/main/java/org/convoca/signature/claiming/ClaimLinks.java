package org.convoca.signature.claiming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.token.LinkTokens;
import org.springframework.stereotype.Component;

/** The links by which a claimant confirms a claim, or says that somebody else made it. */
@Component
class ClaimLinks {

    static final String CONFIRM = "claim-confirm";
    static final String DISOWN = "claim-disown";

    private final LinkTokens tokens;
    private final Clock clock;

    ClaimLinks(LinkTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param expiresAt exclusive */
    record Link(ClaimId claim, Instant expiresAt) {

        boolean isExpired(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    /** The link of that token, expired or not; empty for a forged token and for another purpose. */
    Optional<Link> find(String purpose, String token) {
        return tokens.find(token, purpose)
                .map(grant -> new Link(new ClaimId(UUID.fromString(grant.subject())), grant.expiresAt()));
    }

    /** Starts to mint the links of a batch of mails; none works before they are stored. */
    LinkTokens.Minting minting() {
        return tokens.minting();
    }

    /** The paths of a claim's two links, by what they do. */
    Map<String, String> mint(Claim.AwaitingConfirmation claim, LinkTokens.Minting minting) {
        var validFor = Duration.between(clock.instant(), claim.expiresAt());
        var id = claim.id().toString();
        return Map.of(
                "confirm",
                        "/claim/confirm/" + minting.mint(CONFIRM, id, validFor).value(),
                "disown", "/claim/disown/" + minting.mint(DISOWN, id, validFor).value());
    }
}
