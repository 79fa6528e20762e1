package org.convoca.signature.claiming;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.authority.Reviewer.Fields;
import org.convoca.signature.waiting.WaitingQuery;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The claims that wait for a coordinator, the longest first. */
@Repository
class WaitingClaims {

    private static final int COUNTED = 10_000;

    private final Claims claims;
    private final MongoTemplate mongo;

    WaitingClaims(Claims claims, MongoTemplate mongo) {
        this.claims = claims;
        this.mongo = mongo;
    }

    /** A page, and the first of the next one where there is one. */
    List<Stored<Claim>> page(WaitingQuery query) {
        var after = query.after();
        var wanted = wanted(query);
        if (after != null) {
            var since = Date.from(after.since());
            wanted.add(new Criteria()
                    .orOperator(
                            Criteria.where(Claims.WAITING_SINCE).gt(since),
                            Criteria.where(Claims.WAITING_SINCE)
                                    .is(since)
                                    .and("_id")
                                    .gt(after.id().toString())));
        }
        return claims.waiting(all(wanted), query.limit() + 1);
    }

    /** How many wait; of very many it says ten thousand. */
    long count(WaitingQuery query) {
        return mongo.count(Query.query(all(wanted(query))).limit(COUNTED), Claims.COLLECTION);
    }

    private static List<Criteria> wanted(WaitingQuery query) {
        var wanted = new ArrayList<Criteria>();
        wanted.add(Criteria.where(Claims.CLASS).is(Claims.ALIAS));
        wanted.addAll(query.reviewer().scope(Fields.CLAIM));
        if (query.call() != null) {
            wanted.add(Criteria.where(Fields.CLAIM.call()).is(query.call().value()));
        }
        if (query.territory() != null) {
            wanted.add(Criteria.where(Fields.CLAIM.territory()).is(query.territory()));
        }
        if (query.mine()) {
            wanted.add(Criteria.where(Claims.ASSIGNEE).is(query.reviewer().id().toString()));
        }
        return wanted;
    }

    private static Criteria all(List<Criteria> wanted) {
        return new Criteria().andOperator(wanted);
    }
}
