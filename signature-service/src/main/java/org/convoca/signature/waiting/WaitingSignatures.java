package org.convoca.signature.waiting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The signatures that wait for a decision, the longest first. Indexes: the state's alias, then the territory or the region or neither, then since when
 * it waits; so each alternative of a coordinator's scope is read in that order. None begins with the call, lest a plan take it for the roll's.
 */
@Repository
class WaitingSignatures {

    private static final String ALIAS = "signature.awaiting-review";
    private static final String CLASS = "state._class";
    private static final String SINCE = "state.confirmedAt";
    private static final String TERRITORY = "state.submission.organisation.territory";
    private static final String REGION = "state.submission.organisation.region";
    private static final String ASSIGNEE = "state.review.assignee";
    private static final int COUNTED = 10_000;

    private final Signatures signatures;
    private final MongoTemplate mongo;

    WaitingSignatures(Signatures signatures, MongoTemplate mongo) {
        this.signatures = signatures;
        this.mongo = mongo;
        prepareIndexes(mongo.getCollection(Signatures.COLLECTION));
    }

    private static void prepareIndexes(MongoCollection<Document> documents) {
        documents.createIndex(Indexes.ascending(CLASS, SINCE, "_id"));
        documents.createIndex(Indexes.ascending(CLASS, TERRITORY, SINCE, "_id"));
        documents.createIndex(Indexes.ascending(CLASS, REGION, SINCE, "_id"));
    }

    /** A page, and the first of the next one where there is one. */
    List<Stored<Signature>> page(WaitingQuery query) {
        var after = query.after();
        var wanted = wanted(query);
        if (after != null) {
            var since = Date.from(after.since());
            wanted.add(new Criteria()
                    .orOperator(
                            Criteria.where(SINCE).gt(since),
                            Criteria.where(SINCE)
                                    .is(since)
                                    .and("_id")
                                    .gt(after.id().toString())));
        }
        return signatures.find(all(wanted), Sort.by(SINCE, "_id"), query.limit() + 1);
    }

    /** How many wait; of very many it says ten thousand. */
    long count(WaitingQuery query) {
        return mongo.count(Query.query(all(wanted(query))).limit(COUNTED), Signatures.COLLECTION);
    }

    private static List<Criteria> wanted(WaitingQuery query) {
        var wanted = new ArrayList<Criteria>();
        wanted.add(Criteria.where(CLASS).is(ALIAS));
        wanted.addAll(query.reviewer().scope(Reviewer.Fields.SIGNATURE));
        if (query.call() != null) {
            wanted.add(Criteria.where(Reviewer.Fields.SIGNATURE.call())
                    .is(query.call().value()));
        }
        if (query.territory() != null) {
            wanted.add(Criteria.where(TERRITORY).is(query.territory()));
        }
        if (query.mine()) {
            wanted.add(Criteria.where(ASSIGNEE).is(query.reviewer().id().toString()));
        }
        return wanted;
    }

    private static Criteria all(List<Criteria> wanted) {
        return new Criteria().andOperator(wanted);
    }
}
