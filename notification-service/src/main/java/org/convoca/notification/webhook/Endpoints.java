package org.convoca.notification.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.convoca.notification.webhook.Endpoint.Enabled;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.Stored;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The endpoints, which are few: all of them fit into one page and into memory. */
class Endpoints {

    static final String COLLECTION = "webhook_endpoints";

    /** More than partners who run a server; each costs a look a second. */
    static final int MOST = 50;

    private static final String CREATED_AT = "state.createdAt";

    private final AggregateStore<Endpoint> store;
    private final MongoTemplate mongo;

    Endpoints(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(COLLECTION, Endpoint.class);
        this.mongo = mongo;
        mongo.getCollection(COLLECTION).createIndex(Indexes.descending(CREATED_AT));
    }

    /**
     * @return empty when there are {@link #MOST} already
     * @throws org.springframework.dao.DuplicateKeyException when there is one under that id
     */
    Optional<Stored<Endpoint>> add(String id, Endpoint endpoint) {
        return mongo.getCollection(COLLECTION).countDocuments() < MOST
                ? Optional.of(store.insert(id, endpoint))
                : Optional.empty();
    }

    /** The newest first. */
    List<Stored<Endpoint>> all() {
        return store.find(where(CREATED_AT).exists(true), Sort.by(CREATED_AT).descending(), 2 * MOST);
    }

    List<Stored<Endpoint>> hearing(Fact fact) {
        return all().stream()
                .filter(stored -> stored.state() instanceof Enabled enabled && enabled.hears(fact))
                .toList();
    }

    Optional<Stored<Endpoint>> find(String id) {
        return store.find(id);
    }

    /** @return empty when somebody else has written since; then nothing was changed */
    Optional<Stored<Endpoint>> replace(Stored<Endpoint> current, Endpoint next) {
        return store.replace(current, next);
    }

    /**
     * Changes it, whoever else writes it at the same time.
     *
     * @return empty when it is gone
     */
    Optional<Stored<Endpoint>> change(String id, UnaryOperator<Endpoint> change) {
        while (true) {
            var current = find(id);
            if (current.isEmpty()) {
                return current;
            }
            var next = change.apply(current.get().state());
            var written = next.equals(current.get().state()) ? current : replace(current.get(), next);
            if (written.isPresent()) {
                return written;
            }
        }
    }

    void remove(String id) {
        mongo.getCollection(COLLECTION).deleteOne(Filters.eq("_id", id));
    }
}
