package org.convoca.signature.lapse;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convoca.contracts.signature.SignatureContactErased;
import org.convoca.contracts.signature.SignatureExpired;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.PastCalls;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets the people of calls that are long over. Organisations stay on the roll and the counts stay what they are; who signed for them is erased, and
 * what nobody ever decided about lapses. There is no mark how far it came: who still has a contact is found by the index of
 * {@code state.submission.call, state.contact.lookup}, so that it does not matter where a run ends or how many run at once.
 */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final Batches BATCHES = new Batches(200, 50);
    private static final String CALL = "state.submission.call";
    private static final String CONTACT = "state.contact.lookup";

    private final PastCalls calls;
    private final Signatures signatures;
    private final Clock clock;

    Retention(PastCalls calls, Signatures signatures, MongoTemplate mongo, Clock clock) {
        this.calls = calls;
        this.signatures = signatures;
        this.clock = clock;
        mongo.getCollection(Signatures.COLLECTION).createIndex(Indexes.ascending(CALL, CONTACT));
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        for (var call : calls.at(clock.instant())) {
            var forgotten = BATCHES.takeAll(size -> withContact(call, size), this::forget);
            if (forgotten > 0) {
                log.info("call {} is long over: {} contacts erased", call, forgotten);
            }
        }
    }

    private List<Stored<Signature>> withContact(CallSlug call, int limit) {
        var criteria = Criteria.where(CALL).is(call.value()).and(CONTACT).exists(true);
        return signatures.find(criteria, Sort.unsorted(), limit);
    }

    private boolean forget(Stored<Signature> stored) {
        return switch (stored.state()) {
            case Signature.Published published -> erased(stored, published.withoutContact());
            case Signature.Ended ended -> erased(stored, ended.withoutContact());
            case Signature.AwaitingReview awaiting ->
                lapsed(stored, awaiting.lapse(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            case Signature.AwaitingConfirmation awaiting -> lapsed(stored, awaiting.expire());
            case Signature.Disowned _, Signature.Expired _, Signature.Invalidated _ -> false;
        };
    }

    private boolean erased(Stored<Signature> stored, Signature next) {
        return signatures
                .replace(stored, next, n -> new SignatureContactErased(n, next.facts()))
                .isPresent();
    }

    private boolean lapsed(Stored<Signature> stored, Signature next) {
        return signatures
                .replace(stored, next, n -> new SignatureExpired(n, next.facts()))
                .isPresent();
    }
}
