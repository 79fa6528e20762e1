package org.convoca.notification.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.convoca.contracts.mail.MailBounced;
import org.convoca.contracts.mail.MailFacts;
import org.convoca.contracts.mail.MailFailed;
import org.convoca.contracts.mail.MailSent;
import org.convoca.contracts.mail.MailUnsubscribed;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.AggregateStores;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** All mails, kept for ever: that a mail is known is what keeps a replayed event from causing a second one. */
class Mails {

    private static final String COLLECTION = "mails";
    private static final String DUE = "state.due";
    private static final String TEMPLATE = "state.order.template";
    private static final String RETURN_PATH = "state.progress.returnPath";
    private static final String ABOUT = "state.order.about";
    private static final String CHANGES = "state.order.changes";
    private static final String SINCE = "state.order.since";
    private static final String FAILED_AT = "state.failedAt";

    private final AggregateStore<Mail> store;
    private final MongoTemplate mongo;

    Mails(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(COLLECTION, Mail.class);
        this.mongo = mongo;
        learn(mongo.getConverter().getMappingContext());
        var documents = mongo.getCollection(COLLECTION);
        documents.createIndex(Indexes.ascending(DUE), new IndexOptions().sparse(true));
        // Ordered by template first: the database merges the few templates of a priority by when they are due.
        documents.createIndex(Indexes.ascending(TEMPLATE, DUE));
        documents.createIndex(Indexes.ascending(FAILED_AT), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending(ABOUT));
        documents.createIndex(Indexes.ascending(RETURN_PATH), new IndexOptions().sparse(true));
    }

    /** A type alias is understood on reading only once its class is known. */
    static void learn(MappingContext<?, ?> context) {
        for (var addressee : Addressee.class.getPermittedSubclasses()) {
            context.getPersistentEntity(addressee);
        }
    }

    AggregateStore<Mail> store() {
        return store;
    }

    /** @return whether it is new */
    boolean add(MailId id, Mail.Queued mail) {
        try {
            store.insert(id.value(), mail);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    Optional<Stored<Mail>> find(MailId id) {
        return store.find(id.value());
    }

    /** Mails of that priority that are due, the longest waiting first: waiting ones, and ones whose lease has expired. */
    List<Stored<Mail>> due(Instant now, Priority priority, int limit) {
        return store.find(where(TEMPLATE).in(priority.templates()).and(DUE).lte(now), Sort.by(DUE), limit);
    }

    /** Mails about one signature, action or registration, in the order of their ids. */
    List<Stored<Mail>> about(UUID subject, @Nullable String after, int limit) {
        var about = where(ABOUT).is(subject);
        return store.find(after == null ? about : about.and("_id").gt(after), Sort.by("_id"), limit);
    }

    /** Mails that tell of an action's changes, whatever became of them. */
    List<Stored<Mail>> changes(UUID action) {
        return store.find(where(ABOUT).is(action).and(CHANGES).exists(true), Sort.by("_id"), Integer.MAX_VALUE);
    }

    /** Mails that were given up, the latest first. */
    List<Stored<Mail>> failed(int limit) {
        return store.find(where(FAILED_AT).exists(true), Sort.by(FAILED_AT).descending(), limit);
    }

    /**
     * Writes the next state, with its event where it has one.
     *
     * @return empty when somebody else has written since; then nothing was changed
     */
    Optional<Stored<Mail>> replace(Stored<Mail> current, Mail next) {
        return store.replace(current, next, events(current.id(), next));
    }

    /** Tells that its recipient wants no more of its kind; whatever has become of it stays. */
    void unsubscribe(MailId id) {
        var written = false;
        while (!written) {
            var found = find(id);
            if (found.isEmpty()) {
                return;
            }
            var facts = facts(id.value(), found.get().state());
            written = store.replace(found.get(), found.get().state(), sequence -> new MailUnsubscribed(sequence, facts))
                    .isPresent();
        }
    }

    private static Sequenced[] events(String id, Mail next) {
        var facts = facts(id, next);
        return switch (next) {
            case Mail.Sent _ -> new Sequenced[] {sequence -> new MailSent(sequence, facts)};
            case Mail.Failed _ -> new Sequenced[] {sequence -> new MailFailed(sequence, facts)};
            // Its event says more than the state does; whoever writes it adds it.
            case Mail.Queued _, Mail.Retrying _, Mail.Sending _, Mail.Suppressed _, Mail.Bounced _ -> new Sequenced[0];
        };
    }

    private static MailFacts facts(String id, Mail mail) {
        return new MailFacts(
                id, mail.order().about().toString(), mail.order().template().code());
    }

    /** Says that it came back, and whether that is for good. */
    Optional<Stored<Mail>> bounce(Stored<Mail> current, Mail.Bounced next, boolean permanent) {
        var facts = facts(current.id(), next);
        return store.replace(current, next, sequence -> new MailBounced(sequence, facts, permanent));
    }

    /** The mail to which bounces come by that path. */
    Optional<Stored<Mail>> returnedBy(String returnPath) {
        return store.find(where(RETURN_PATH).is(returnPath), Sort.unsorted(), 1).stream()
                .findFirst();
    }

    /**
     * Moves the ends of leases that have not ended. A mail that somebody has written since is left as it is: the versions say so, and they stay,
     * since a lease that lasts longer is no news to its holder.
     */
    void renew(List<Stored<Mail>> held, Instant now, Instant end) {
        var renewals = held.stream()
                .<WriteModel<Document>>map(mail -> new UpdateOneModel<>(
                        new Document("_id", mail.id())
                                .append("version", mail.version())
                                .append(DUE, new Document("$gt", Date.from(now))),
                        Updates.set(DUE, Date.from(end))))
                .toList();
        if (!renewals.isEmpty()) {
            mongo.getCollection(COLLECTION).bulkWrite(renewals, new BulkWriteOptions().ordered(false));
        }
    }

    /** How many mails wait or are in hand. */
    long unfinished() {
        return mongo.getCollection(COLLECTION)
                .countDocuments(Query.query(where(DUE).exists(true)).getQueryObject());
    }

    /** The age of the oldest mail that waits or is in hand. */
    Duration oldest(Instant now) {
        return store.find(where(DUE).exists(true), Sort.by(SINCE), 1).stream()
                .findFirst()
                .map(stored -> Duration.between(stored.state().order().since(), now))
                .orElse(Duration.ZERO);
    }
}
