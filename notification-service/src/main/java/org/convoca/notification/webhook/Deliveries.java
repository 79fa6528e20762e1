package org.convoca.notification.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/** All deliveries of the last weeks, each under the ids of its endpoint and its message, so that an event told twice is delivered once. */
class Deliveries {

    private static final String COLLECTION = "webhook_deliveries";
    private static final String ID = "_id";
    private static final String STATE = "state._class";
    private static final String ENDPOINT = "state.message.endpoint";
    private static final String SUBJECT = "state.message.subject";
    private static final String SEQUENCE = "state.message.sequence";
    private static final String SINCE = "state.message.since";
    private static final String DUE = "state.due";

    private final AggregateStore<Delivery> store;
    private final MongoTemplate mongo;
    private final int mostWaiting;
    private final Clock clock;

    Deliveries(AggregateStores stores, MongoTemplate mongo, int mostWaiting, Clock clock) {
        this.store = stores.of(COLLECTION, Delivery.class);
        this.mongo = mongo;
        this.mostWaiting = mostWaiting;
        this.clock = clock;
        var documents = mongo.getCollection(COLLECTION);
        documents.createIndex(Indexes.ascending(DUE), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending(ENDPOINT, DUE));
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending(ENDPOINT), Indexes.descending(SINCE, ID)));
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending(ENDPOINT, STATE), Indexes.descending(SINCE, ID)));
        documents.createIndex(Indexes.ascending(SUBJECT, SEQUENCE));
        documents.createIndex(Indexes.ascending(SINCE));
    }

    private static String id(String endpoint, String message) {
        return endpoint + "." + message;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Stores it, unless it is there; an endpoint for which too many wait can have it replayed later. */
    void add(Message message) {
        var now = now();
        Delivery delivery = waiting(message.endpoint()) < mostWaiting
                ? Delivery.Waiting.now(message, now)
                : new Delivery.Failed(message, List.of(), now, Delivery.Failed.QUEUE_FULL);
        try {
            store.insert(id(message.endpoint(), message.id()), delivery);
        } catch (DuplicateKeyException _) {
            // The event came again.
        }
    }

    private long waiting(String endpoint) {
        return mongo.getCollection(COLLECTION)
                .countDocuments(
                        Filters.and(Filters.eq(ENDPOINT, endpoint), Filters.exists(DUE)),
                        new CountOptions().limit(mostWaiting));
    }

    boolean isAnyDue() {
        return !store.find(where(DUE).lte(now()), Sort.by(DUE), 1).isEmpty();
    }

    /** What that endpoint has waited for longest. */
    Optional<Stored<Delivery>> due(String endpoint) {
        return store.find(where(ENDPOINT).is(endpoint).and(DUE).lte(now()), Sort.by(DUE), 1).stream()
                .findFirst();
    }

    /** @return empty when somebody else has written since; then nothing was changed */
    Optional<Stored<Delivery>> replace(Stored<Delivery> current, Delivery next) {
        return store.replace(current, next);
    }

    Optional<Stored<Delivery>> find(String endpoint, String message) {
        return store.find(id(endpoint, message));
    }

    /** A delivery behind which a page begins. */
    record Place(Instant since, String message) {}

    /**
     * Those of an endpoint, the latest first.
     *
     * @param status {@code waiting}, {@code delivered}, {@code failed}, or null for all
     */
    List<Stored<Delivery>> page(String endpoint, @Nullable String status, @Nullable Place after, int limit) {
        var criteria = where(ENDPOINT).is(endpoint);
        if (status != null) {
            criteria.and(STATE).is("delivery." + status);
        }
        if (after != null) {
            criteria.orOperator(
                    where(SINCE).lt(after.since()),
                    new Criteria().and(SINCE).is(after.since()).and(ID).lt(id(endpoint, after.message())));
        }
        return store.find(criteria, Sort.by(Sort.Direction.DESC, SINCE, ID), limit);
    }

    /** Failed ones about what happened since, the oldest first. */
    List<Stored<Delivery>> failedSince(String endpoint, Instant since, int limit) {
        var failed = where(ENDPOINT).is(endpoint).and(STATE).is("delivery.failed");
        return store.find(failed.and(SINCE).gte(since), Sort.by(SINCE, ID), limit);
    }

    /** Tries it from the start, at once. */
    Optional<Stored<Delivery>> replay(Stored<Delivery> current) {
        return replace(current, current.state().again(now()));
    }

    /** Lets go of what was told about something before: what has left the roll is to be read nowhere. */
    void forgetBefore(String subject, long sequence) {
        mongo.getCollection(COLLECTION)
                .deleteMany(Filters.and(Filters.eq(SUBJECT, subject), Filters.lt(SEQUENCE, sequence)));
    }

    void forgetThoseOf(String endpoint) {
        mongo.getCollection(COLLECTION).deleteMany(Filters.eq(ENDPOINT, endpoint));
    }

    /** @return how many were older, and are gone */
    long forget(Instant before) {
        return mongo.getCollection(COLLECTION)
                .deleteMany(Filters.lt(SINCE, Date.from(before)))
                .getDeletedCount();
    }
}
