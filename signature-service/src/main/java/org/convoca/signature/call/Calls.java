package org.convoca.signature.call;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.LogEntry;
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

    private static final Duration RECENT = Duration.ofSeconds(1);

    private final AggregateStore<Call> store;
    private final DecisionLog log;
    private final Map<CallSlug, Known> recent = new ConcurrentHashMap<>();
    private final Clock clock;

    Calls(AggregateStores stores, MongoTemplate mongo, Clock clock) {
        this.clock = clock;
        store = stores.of(COLLECTION, Call.class);
        log = store.log();
        mongo.getCollection(COLLECTION).createIndex(Indexes.ascending(CLOSES_AT), new IndexOptions().sparse(true));
    }

    public Optional<Stored<Call>> find(CallSlug slug) {
        return store.find(slug.value());
    }

    /**
     * As it was at most a second ago, or after the last change that was made here: reading a call with its texts costs a good part of what a signature
     * costs, and a crowd signs one call. What another instance changes is seen a second later.
     */
    public Optional<Stored<Call>> recent(CallSlug slug) {
        var now = clock.instant();
        var known = recent.get(slug);
        if (known != null
                && !now.isBefore(known.readAt())
                && now.isBefore(known.readAt().plus(RECENT))) {
            return Optional.of(known.call());
        }
        var found = find(slug);
        found.ifPresent(call -> recent.put(slug, new Known(call, now)));
        return found;
    }

    private record Known(Stored<Call> call, Instant readAt) {}

    /** Calls that the public may see, in the order of their slugs. */
    List<Stored<Call>> shown(@Nullable CallSlug after, int limit) {
        var criteria = Criteria.where(CLASS).ne("call.draft");
        if (after != null) {
            criteria = criteria.and("_id").gt(after.value());
        }
        return store.find(criteria, Sort.by("_id"), limit);
    }

    /** The slugs of calls that the public may see, in their order. */
    public List<CallSlug> slugs(int limit) {
        return shown(null, limit).stream().map(call -> call.state().slug()).toList();
    }

    /** Open calls whose signing period is over. */
    List<Stored<Call>> overdue(Instant now, int limit) {
        return store.find(
                Criteria.where(CLOSES_AT).lte(Date.from(now)).and(CLASS).is("call.open"), Sort.by(CLOSES_AT), limit);
    }

    Stored<Call> insert(Call call, Sequenced... events) {
        return store.insert(call.slug().value(), call, events);
    }

    /**
     * Changes a call with what a convener did, for the log, and tells what became of it; all in one write.
     *
     * @return empty when somebody has written since; then nothing was changed
     */
    public Optional<Stored<Call>> convene(Stored<Call> current, Call next, LogEntry entry) {
        var replaced = store.replace(current, next, entry, CallChanges.between(current.state(), next));
        recent.remove(next.slug());
        return replaced;
    }

    /** What conveners did with calls. */
    public DecisionLog log() {
        return log;
    }

    Optional<Stored<Call>> replace(Stored<Call> current, Call next, Sequenced... events) {
        var replaced = store.replace(current, next, events);
        recent.remove(next.slug());
        return replaced;
    }
}
