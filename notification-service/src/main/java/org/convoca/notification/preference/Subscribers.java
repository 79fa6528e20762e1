package org.convoca.notification.preference;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The coordinators and how far their digests have come. Thread-safe. */
public class Subscribers {

    private static final String COLLECTION = "subscribers";
    private static final String DUE = "state.course.due";
    private static final String NOTICE = "state.notices.due";
    private static final String AT_ONCE = "state.chosen.atOnce";
    private static final int PAGE = 1000;

    private final AggregateStore<Subscriber> store;
    private final Clock clock;

    public Subscribers(AggregateStores stores, MongoTemplate mongo, Clock clock) {
        this.store = stores.of(COLLECTION, Subscriber.class);
        this.clock = clock;
        var documents = mongo.getCollection(COLLECTION);
        documents.createIndex(Indexes.ascending(DUE), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending(NOTICE), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending(AT_ONCE, "_id"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Optional<Stored<Subscriber>> find(UUID coordinator) {
        return store.find(coordinator.toString());
    }

    /** Whose digest is due, the longest waiting first. */
    public List<Stored<Subscriber>> due(Instant now, int limit) {
        return store.find(where(DUE).lte(now), Sort.by(DUE), limit);
    }

    /** Who is to be told what began to wait. */
    public List<Stored<Subscriber>> dueAtOnce(Instant now, int limit) {
        return store.find(where(NOTICE).lte(now), Sort.by(NOTICE), limit);
    }

    /** All who want to hear at once. */
    public List<Stored<Subscriber>> atOnce() {
        return all(AT_ONCE, true);
    }

    /** All, page by page. */
    public List<Stored<Subscriber>> all() {
        return all(null, null);
    }

    private List<Stored<Subscriber>> all(@Nullable String field, @Nullable Object value) {
        var all = new ArrayList<Stored<Subscriber>>();
        for (var after = ""; ; after = all.getLast().id()) {
            var criteria = field == null
                    ? where("_id").gt(after)
                    : where(field).is(value).and("_id").gt(after);
            var page = store.find(criteria, Sort.by("_id"), PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
        }
    }

    /** Writes, if nobody has written since it was read. */
    public Optional<Stored<Subscriber>> replace(Stored<Subscriber> current, Subscriber next, Sequenced... events) {
        return store.replace(current, next, events);
    }

    /**
     * Changes a coordinator's state, whoever else writes it at the same time.
     *
     * @return empty when she is not known
     */
    public Optional<Stored<Subscriber>> change(
            UUID coordinator, UnaryOperator<Subscriber> change, Sequenced... events) {
        while (true) {
            var current = find(coordinator);
            if (current.isEmpty()) {
                return current;
            }
            var written = replace(current.get(), change.apply(current.get().state()), events);
            if (written.isPresent()) {
                return written;
            }
        }
    }

    /** Takes what an event says, unless a later one was taken before; safe to repeat. */
    void follow(UUID coordinator, Subscriber.Known known) {
        var now = now();
        try {
            if (find(coordinator).isEmpty() && known.active()) {
                store.insert(coordinator.toString(), Subscriber.of(coordinator, known, now));
                return;
            }
        } catch (DuplicateKeyException e) {
            // Another instance took it at the same moment; what is newer stands.
        }
        change(
                coordinator,
                subscriber ->
                        subscriber.known().sequence() < known.sequence() ? subscriber.follow(known, now) : subscriber);
    }
}
