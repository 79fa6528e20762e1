package org.convoca.signature.call;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * The calls, in the collection {@code calls} under their slugs. Indexes beside the outbox's: {@code _id} finds and lists them, and
 * {@code state.content.closesAt} (sparse) finds those whose signing period is over.
 */
@Repository
public class Calls {

    static final String COLLECTION = "calls";
    private static final String CLASS = "state._class";
    private static final String CLOSES_AT = "state.content.closesAt";

    private final AggregateStore<Call> store;

    Calls(AggregateStores stores, MongoTemplate mongo) {
        store = stores.of(COLLECTION, Call.class);
        mongo.getCollection(COLLECTION).createIndex(Indexes.ascending(CLOSES_AT), new IndexOptions().sparse(true));
    }

    public Optional<Stored<Call>> find(CallSlug slug) {
        return store.find(slug.value());
    }

    /** Calls that the public may see, in the order of their slugs. */
    List<Stored<Call>> shown(@Nullable CallSlug after, int limit) {
        var criteria = Criteria.where(CLASS).ne("call.draft");
        if (after != null) {
            criteria = criteria.and("_id").gt(after.value());
        }
        return store.find(criteria, Sort.by("_id"), limit);
    }

    /** Open calls whose signing period is over. */
    List<Stored<Call>> overdue(Instant now, int limit) {
        return store.find(
                Criteria.where(CLOSES_AT).lte(Date.from(now)).and(CLASS).is("call.open"), Sort.by(CLOSES_AT), limit);
    }

    Stored<Call> insert(Call call, Sequenced... events) {
        return store.insert(call.slug().value(), call, events);
    }

    Optional<Stored<Call>> replace(Stored<Call> current, Call next, Sequenced... events) {
        return store.replace(current, next, events);
    }
}
