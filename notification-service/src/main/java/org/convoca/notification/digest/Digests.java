package org.convoca.notification.digest;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.convoca.notification.happening.Totals;
import org.convoca.notification.mail.MailId;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The digests of the last months, under the ids of their mails, which follow from coordinator, kind and period: that the id is unique is what keeps
 * there from being a second one, whoever runs when. Thread-safe.
 */
class Digests {

    private static final String COLLECTION = "digests";
    private static final String AT = "state.at";

    private final AggregateStore<Digest> store;
    private final MongoTemplate mongo;

    Digests(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(COLLECTION, Digest.class);
        this.mongo = mongo;
        mongo.getCollection(COLLECTION).createIndex(Indexes.ascending(AT));
    }

    /**
     * Stores it, unless there is one of that id already: somebody was faster, or we were stopped before we said so.
     *
     * @return the one that stands
     */
    Digest add(MailId id, Digest digest) {
        try {
            return store.insert(id.value(), digest).state();
        } catch (DuplicateKeyException e) {
            return find(id).orElse(digest);
        }
    }

    Optional<Digest> find(MailId id) {
        return store.find(id.value()).map(Stored::state);
    }

    /** What the last digest told; nothing where there was none, or long ago. */
    Map<String, Totals> totals(@Nullable String mail) {
        return mail == null
                ? Map.of()
                : find(new MailId(mail)).map(Digest::totals).orElse(Map.of());
    }

    /** @return how many were older, and are gone; their mails stay */
    long forget(Instant before) {
        return mongo.getCollection(COLLECTION)
                .deleteMany(lt(AT, Date.from(before)))
                .getDeletedCount();
    }
}
