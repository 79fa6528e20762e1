package org.convoca.signature.handover;

import java.util.List;
import java.util.UUID;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** The signatures that were handed to somebody, by an index of {@code state.review.assignee}. */
@Service
class Returning implements HandedOn {

    private static final Logger log = LoggerFactory.getLogger(Returning.class);
    private static final Batches BATCHES = new Batches(200, 1000);
    private static final String ASSIGNEE = "state.review.assignee";

    private final Signatures signatures;

    Returning(Signatures signatures, MongoTemplate mongo) {
        this.signatures = signatures;
        mongo.indexOps(Signatures.COLLECTION).createIndex(new Index(ASSIGNEE, Sort.Direction.ASC).sparse());
    }

    /** @throws IllegalStateException when others wrote so much in between that some are still theirs; then it is to be done again */
    @Override
    public void giveBack(UUID coordinator) {
        var returned = BATCHES.takeAll(size -> handedTo(coordinator, size), this::giveBack);
        log.info("{} signatures came back from coordinator {}", returned, coordinator);
        if (!handedTo(coordinator, 1).isEmpty()) {
            throw new IllegalStateException("some signatures are still to come back");
        }
    }

    private List<Stored<Signature>> handedTo(UUID coordinator, int limit) {
        return signatures.find(Criteria.where(ASSIGNEE).is(coordinator.toString()), Sort.unsorted(), limit);
    }

    /** Whoever writes in between makes this fail, and the next batch finds it again. */
    private boolean giveBack(Stored<Signature> stored) {
        return stored.state() instanceof Signature.AwaitingReview awaiting
                && signatures
                        .replace(stored, awaiting.with(awaiting.dossier().assign(null)))
                        .isPresent();
    }
}
