package org.convoca.signature.claiming;

import java.util.UUID;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.handover.HandedOn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The claims that were handed to somebody. */
@Service
class ReturningClaims implements HandedOn {

    private static final Logger log = LoggerFactory.getLogger(ReturningClaims.class);
    private static final Batches BATCHES = new Batches(200, 1000);

    private final Claims claims;

    ReturningClaims(Claims claims) {
        this.claims = claims;
    }

    /** @throws IllegalStateException when others wrote so much in between that some are still theirs; then it is to be done again */
    @Override
    public void giveBack(UUID coordinator) {
        var returned = BATCHES.takeAll(size -> claims.handedTo(coordinator, size), this::giveBack);
        log.info("{} claims came back from coordinator {}", returned, coordinator);
        if (!claims.handedTo(coordinator, 1).isEmpty()) {
            throw new IllegalStateException("some claims are still to come back");
        }
    }

    private boolean giveBack(Stored<Claim> stored) {
        return stored.state() instanceof Claim.AwaitingReview waiting
                && claims.write(
                        stored,
                        ClaimStep.Change.of(waiting.with(waiting.review().assign(null))));
    }
}
