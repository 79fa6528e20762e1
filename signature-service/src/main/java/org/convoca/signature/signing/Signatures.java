package org.convoca.signature.signing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * The signatures, in the collection {@code signatures} under their ids. Indexes beside the outbox's:
 *
 * <ul>
 *   <li>{@code state.keys} (unique, sparse, one entry for each key): no organisation twice on a roll, none waiting twice for one contact
 *   <li>{@code state.expiresAt} (sparse): which unconfirmed signatures have expired
 *   <li>{@code state.eraseContactAt} (sparse): whose contact is to be erased
 *   <li>{@code state.contact.lookup} (sparse): what somebody signed
 * </ul>
 */
@Repository
public class Signatures {

    public static final String COLLECTION = "signatures";

    private static final String KEYS = "state.keys";
    private static final String EXPIRES_AT = "state.expiresAt";
    private static final String ERASE_CONTACT_AT = "state.eraseContactAt";
    private static final String LOOKUP = "state.contact.lookup";
    /** More than anybody signs for; a bound all the same. */
    private static final int MOST_OF_A_CONTACT = 50;

    private final AggregateStore<Signature> store;
    private final DecisionLog log;

    Signatures(AggregateStores stores, MongoTemplate mongo) {
        store = stores.of(COLLECTION, Signature.class);
        log = store.log();
        prepareIndexes(mongo.getCollection(COLLECTION));
    }

    private static void prepareIndexes(MongoCollection<Document> documents) {
        documents.createIndex(
                Indexes.ascending(KEYS), new IndexOptions().unique(true).sparse(true));
        documents.createIndex(Indexes.ascending(EXPIRES_AT), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending(ERASE_CONTACT_AT), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending(LOOKUP), new IndexOptions().sparse(true));
    }

    /**
     * Stores a new signature with its first events in one write.
     *
     * @throws org.springframework.dao.DuplicateKeyException when its id or one of its keys is taken; nothing was stored
     */
    public Stored<Signature> insert(Signature signature, Sequenced... events) {
        return store.insert(signature.id().toString(), signature, events);
    }

    /**
     * Moves a signature to its next state, with the events, in one write.
     *
     * @return empty when somebody has written since; then nothing was changed
     * @throws org.springframework.dao.DuplicateKeyException when one of its keys is taken; nothing was changed
     */
    public Optional<Stored<Signature>> replace(Stored<Signature> current, Signature next, Sequenced... events) {
        return store.replace(current, next, events);
    }

    /** The same, with what a person did, for the log. */
    public Optional<Stored<Signature>> replace(
            Stored<Signature> current, Signature next, LogEntry entry, Sequenced... events) {
        return store.replace(current, next, entry, events);
    }

    public Optional<Stored<Signature>> find(SignatureId id) {
        return store.find(id.toString());
    }

    /** Those of them that there are, in one query and in no order. */
    public List<Stored<Signature>> find(Collection<SignatureId> ids) {
        var values = ids.stream().map(SignatureId::toString).toList();
        return store.find(Criteria.where("_id").in(values), Sort.unsorted(), values.size());
    }

    /** The signatures, at most two, that hold one of these keys: the organisation by its name, and by its acronym. */
    public List<Stored<Signature>> holders(RollKeys keys) {
        return store.find(
                Criteria.where(KEYS).in(keys.values()),
                Sort.unsorted(),
                keys.values().size());
    }

    /**
     * Takes a step with a signature: decides on its newest state, writes, and decides again whenever somebody else wrote in between. Each lost race is
     * somebody else's success, so it comes to an end.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of the next state's keys is taken; nothing was changed
     * @throws NoSuchElementException when there is no such signature
     */
    public <R> R change(SignatureId id, Function<Signature, Step<R>> decision) {
        while (true) {
            var current = find(id).orElseThrow();
            switch (decision.apply(current.state())) {
                case Step.Stay<R>(var result) -> {
                    return result;
                }
                case Step.Move<R> move -> {
                    if (written(current, move)) {
                        return move.result();
                    }
                }
            }
        }
    }

    private boolean written(Stored<Signature> current, Step.Move<?> move) {
        var events = move.events().toArray(Sequenced[]::new);
        var entry = move.entry();
        return (entry == null
                        ? store.replace(current, move.next(), events)
                        : store.replace(current, move.next(), entry, events))
                .isPresent();
    }

    /** What people did with signatures. */
    public DecisionLog log() {
        return log;
    }

    /** The first that fit, in the order of {@code sort}; for features that bring an index of their own. */
    public List<Stored<Signature>> find(Criteria criteria, Sort sort, int limit) {
        return store.find(criteria, sort, limit);
    }

    /** What the contact of that look-up hash signed, in whatever state. */
    List<Stored<Signature>> signedBy(String lookup) {
        return store.find(Criteria.where(LOOKUP).is(lookup), Sort.unsorted(), MOST_OF_A_CONTACT);
    }

    /** Unconfirmed signatures whose time is over, the longest first. */
    public List<Stored<Signature>> expired(Instant now, int limit) {
        return store.find(Criteria.where(EXPIRES_AT).lte(Date.from(now)), Sort.by(EXPIRES_AT), limit);
    }

    /** Ended signatures whose contact has been kept long enough. */
    public List<Stored<Signature>> withContactToErase(Instant now, int limit) {
        return store.find(Criteria.where(ERASE_CONTACT_AT).lte(Date.from(now)), Sort.by(ERASE_CONTACT_AT), limit);
    }
}
