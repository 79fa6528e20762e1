package org.convoca.signature.claiming;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.SignatureId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * The claims, in the collection {@code claims} under their ids. Indexes beside the outbox's:
 *
 * <ul>
 *   <li>{@code state.key} (unique, sparse): one open claim of one address for one signatory
 *   <li>{@code state.expiresAt}, {@code state.eraseContactAt}, {@code state.review.settled.effectiveAt} (sparse): what time has come for
 *   <li>the state's alias, then the territory or the region or neither, then {@code state.waitingSince, _id}: which claims wait for a decision
 *   <li>{@code state.review.assignee} (sparse): which were given to somebody
 *   <li>{@code state.contact.lookup} (sparse): what somebody claims
 *   <li>{@code state.application.signature}: who claims the same signatory
 * </ul>
 */
@Repository
class Claims {

    static final String COLLECTION = "claims";

    static final String WAITING_SINCE = "state.waitingSince";
    static final String CLASS = "state._class";
    static final String ALIAS = "claim.awaiting-review";
    static final String ASSIGNEE = "state.review.assignee";

    private static final String KEY = "state.key";
    private static final String SIGNATURE = "state.application.signature";
    private static final String LOOKUP = "state.contact.lookup";
    private static final String EXPIRES_AT = "state.expiresAt";
    private static final String ERASE_CONTACT_AT = "state.eraseContactAt";
    private static final String EFFECTIVE_AT = "state.review.settled.effectiveAt";
    /** More than anybody can look at side by side; a bound all the same. */
    private static final int MOST_RIVALS = 50;

    private final AggregateStore<Claim> store;
    private final DecisionLog log;

    Claims(AggregateStores stores, MongoTemplate mongo) {
        store = stores.of(COLLECTION, Claim.class);
        log = store.log();
        prepareIndexes(mongo.getCollection(COLLECTION));
    }

    private static void prepareIndexes(MongoCollection<Document> documents) {
        var sparse = new IndexOptions().sparse(true);
        documents.createIndex(
                Indexes.ascending(KEY), new IndexOptions().unique(true).sparse(true));
        List.of(EXPIRES_AT, ERASE_CONTACT_AT, EFFECTIVE_AT, ASSIGNEE, LOOKUP)
                .forEach(field -> documents.createIndex(Indexes.ascending(field), sparse));
        documents.createIndex(Indexes.ascending(CLASS, WAITING_SINCE, "_id"));
        List.of(Reviewer.Fields.CLAIM.territory(), Reviewer.Fields.CLAIM.region())
                .forEach(place -> documents.createIndex(Indexes.ascending(CLASS, place, WAITING_SINCE, "_id")));
        documents.createIndex(Indexes.ascending(SIGNATURE));
    }

    /**
     * Stores a new claim with its first event.
     *
     * @throws org.springframework.dao.DuplicateKeyException when its id is taken, or the address claims the same already; nothing was stored
     */
    void insert(Claim claim, Sequenced event) {
        store.insert(claim.id().toString(), claim, event);
    }

    Optional<Stored<Claim>> find(ClaimId id) {
        return store.find(id.toString());
    }

    /** Those of them that there are, in one query and in no order. */
    List<Stored<Claim>> find(Collection<ClaimId> ids) {
        var values = ids.stream().map(ClaimId::toString).distinct().toList();
        return store.find(Criteria.where("_id").in(values), Sort.unsorted(), values.size());
    }

    /**
     * A claim that this coordinator may see.
     *
     * @throws NoSuchElementException when there is none, or it is not theirs to see
     */
    Stored<Claim> theirs(ClaimId id, Reviewer reviewer) {
        return find(id).filter(
                        found -> reviewer.sees(found.state().application().place()))
                .orElseThrow();
    }

    /** What coordinators did with claims. */
    DecisionLog log() {
        return log;
    }

    /** The first that fit, the longest waiting first; criteria name fields with their {@code state.} prefix. */
    List<Stored<Claim>> waiting(Criteria criteria, int limit) {
        return store.find(criteria, Sort.by(WAITING_SINCE, "_id"), limit);
    }

    /** The claims for these signatories that wait for a decision, the longest waiting first. */
    List<Stored<Claim>> waitingFor(Collection<SignatureId> signatories) {
        var ids = signatories.stream().map(SignatureId::toString).distinct().toList();
        var rivals = Criteria.where(SIGNATURE).in(ids).and(CLASS).is(ALIAS);
        return waiting(rivals, MOST_RIVALS * Math.max(1, ids.size()));
    }

    /** Those that were given to that coordinator, in no order. */
    List<Stored<Claim>> handedTo(UUID coordinator, int limit) {
        return store.find(Criteria.where(ASSIGNEE).is(coordinator.toString()), Sort.unsorted(), limit);
    }

    /** Unconfirmed claims whose time is over, the longest first. */
    List<Stored<Claim>> expired(Instant now, int limit) {
        return due(EXPIRES_AT, now, limit);
    }

    /** What whoever is found under that look-up hash claims, in whatever state. */
    List<Stored<Claim>> claimedBy(String lookup) {
        return store.find(Criteria.where(LOOKUP).is(lookup), Sort.unsorted(), MOST_RIVALS);
    }

    /** Claims of a call that still wait for a decision, in no order. */
    List<Stored<Claim>> undecided(CallSlug call, int limit) {
        return store.find(
                Criteria.where(CLASS).is(ALIAS).and("state.application.call").is(call.value()), Sort.unsorted(), limit);
    }

    /** Decided claims whose contact has been kept long enough. */
    List<Stored<Claim>> withContactToErase(Instant now, int limit) {
        return due(ERASE_CONTACT_AT, now, limit);
    }

    /** Claims whose decision is to be carried out, the oldest first. */
    List<Stored<Claim>> settled(Instant now, int limit) {
        return due(EFFECTIVE_AT, now, limit);
    }

    private List<Stored<Claim>> due(String field, Instant now, int limit) {
        return store.find(Criteria.where(field).lte(Date.from(now)), Sort.by(field), limit);
    }

    /** Writes a change; false when somebody has written since, and then nothing was changed. */
    boolean write(Stored<Claim> current, ClaimStep.Change change) {
        var events = change.events().toArray(Sequenced[]::new);
        var written = change.entry() == null
                ? store.replace(current, change.next(), events)
                : store.replace(current, change.next(), change.entry(), events);
        return written.isPresent();
    }

    /**
     * Takes a step with a claim: decides on its newest state, writes, and decides again whenever somebody else wrote in between.
     *
     * @throws NoSuchElementException when there is no such claim
     */
    <R> R change(ClaimId id, Function<Claim, ClaimStep<R>> decision) {
        while (true) {
            var current = find(id).orElseThrow();
            switch (decision.apply(current.state())) {
                case ClaimStep.Stay<R>(var result) -> {
                    return result;
                }
                case ClaimStep.Move<R>(var change, var result) -> {
                    if (write(current, change)) {
                        return result;
                    }
                }
            }
        }
    }
}
