package org.convoca.event.action;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * All street actions in whatever state, in the collection {@code actions} under their ids. Beside the outbox's indexes and those of {@link Actions}
 * there is one of ours, {@code state.origin.registration, _id}: a group's actions.
 */
@Repository
public class StreetActions {

    public static final String COLLECTION = "actions";
    private static final String REGISTRATION = "state.origin.registration";

    private final AggregateStore<StreetAction> store;

    @Autowired
    StreetActions(AggregateStores stores, MongoTemplate mongo) {
        this(stores.of(COLLECTION, StreetAction.class));
        learnAliases(mongo);
        prepareIndexes(mongo.getCollection(COLLECTION));
    }

    /** On a store of the caller's, for tests. */
    public StreetActions(AggregateStore<StreetAction> store) {
        this.store = store;
    }

    /** A type alias is understood on reading only once its class is known. */
    private static void learnAliases(MongoTemplate mongo) {
        var context = mongo.getConverter().getMappingContext();
        for (var kind : When.class.getPermittedSubclasses()) {
            context.getPersistentEntity(kind);
        }
    }

    private static void prepareIndexes(MongoCollection<Document> actions) {
        actions.createIndex(Indexes.ascending(REGISTRATION, "_id"));
    }

    public Optional<Stored<StreetAction>> find(ActionId id) {
        return store.find(id.toString());
    }

    /** A registration's actions in the order of their ids, whatever their state but discarded ones too. */
    public List<Stored<StreetAction>> of(UUID registration, int limit) {
        return store.find(Criteria.where(REGISTRATION).is(registration), Sort.by("_id"), limit);
    }

    /** A registration's actions behind that id. */
    public List<Stored<StreetAction>> after(UUID registration, String id, int limit) {
        return store.find(
                Criteria.where(REGISTRATION).is(registration).and("_id").gt(id), Sort.by("_id"), limit);
    }

    /**
     * Stores a new action.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the id is taken; nothing was stored
     */
    public Stored<StreetAction> insert(ActionId id, StreetAction action, Sequenced... events) {
        return store.insert(id.toString(), action, events);
    }

    /** Moves an action to its next state, with the events, in one write; empty when somebody has written since, then nothing was changed. */
    public Optional<Stored<StreetAction>> replace(
            Stored<StreetAction> current, StreetAction next, Sequenced... events) {
        return store.replace(current, next, events);
    }

    /** The same, and keeps in the log who did it and why, in the same write. */
    public Optional<Stored<StreetAction>> replace(
            Stored<StreetAction> current, StreetAction next, LogEntry entry, Sequenced... events) {
        return store.replace(current, next, entry, events);
    }

    /** The first that fit, at most {@code limit}; criteria name fields with their {@code state.} prefix. */
    public List<Stored<StreetAction>> find(Criteria criteria, Sort sort, int limit) {
        return store.find(criteria, sort, limit);
    }

    /** What coordinators did with actions. Asked for once, when the service starts. */
    public DecisionLog log() {
        return store.log();
    }

    AggregateStore<StreetAction> store() {
        return store;
    }
}
