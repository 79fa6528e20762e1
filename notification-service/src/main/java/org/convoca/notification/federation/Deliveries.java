package org.convoca.notification.federation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What waits to be posted: for one inbox and one thing at most one, so that a server that was away hears how things stand and not each step. Thread-safe.
 */
class Deliveries {

    private static final String ID = "_id";
    private static final String INBOX = "inbox";
    private static final String HOST = "host";
    private static final String KIND = "kind";
    private static final String REVISION = "revision";
    private static final String DUE = "due";
    private static final String SINCE = "since";
    private static final String ATTEMPTS = "attempts";
    private static final String LETTER = "letter";

    private final MongoCollection<Document> deliveries;

    Deliveries(MongoTemplate mongo) {
        this.deliveries = mongo.getCollection("federation_deliveries");
        deliveries.createIndex(Indexes.ascending(DUE), new IndexOptions().sparse(true));
        deliveries.createIndex(Indexes.ascending(HOST, DUE));
        deliveries.createIndex(Indexes.ascending(INBOX));
        deliveries.createIndex(Indexes.ascending(SINCE));
    }

    /**
     * Orders it for those inboxes; safe to repeat.
     *
     * @param most that may wait for one server; what is more is left out
     * @return how many were left out
     */
    int order(Collection<String> inboxes, ActorName actor, Delivery.Kind kind, String thing, int most, Instant now) {
        var waiting = new HashMap<String, Long>();
        var left = 0;
        for (var inbox : inboxes) {
            var host = URI.create(inbox).getHost();
            if (waiting.computeIfAbsent(host, this::waitingFor) >= most) {
                left++;
                continue;
            }
            order(inbox, host, actor, kind, thing, now);
            waiting.merge(host, 1L, Long::sum);
        }
        return left;
    }

    private void order(String inbox, String host, ActorName actor, Delivery.Kind kind, String thing, Instant now) {
        var id = Hashes.of(inbox, thing, kind == Delivery.Kind.ANNOUNCE ? actor.value() : "");
        // Whoever has not heard yet that it is there is told that, and how it stands now.
        var said =
                kind == Delivery.Kind.UPDATE ? Updates.setOnInsert(KIND, kind.code()) : Updates.set(KIND, kind.code());
        deliveries.updateOne(
                eq(ID, id),
                Updates.combine(
                        said,
                        Updates.inc(REVISION, 1L),
                        Updates.setOnInsert("thing", thing),
                        begun(inbox, host, actor, now)),
                new UpdateOptions().upsert(true));
    }

    /** Orders a letter to one inbox; safe to repeat. */
    void letter(URI inbox, ActorName actor, String about, String letter, Instant now) {
        deliveries.updateOne(
                eq(ID, Hashes.of(inbox.toString(), about, LETTER)),
                Updates.combine(
                        Updates.set(KIND, Delivery.Kind.LETTER.code()),
                        Updates.set(LETTER, letter),
                        Updates.inc(REVISION, 1L),
                        begun(inbox.toString(), inbox.getHost(), actor, now)),
                new UpdateOptions().upsert(true));
    }

    private static Bson begun(String inbox, String host, ActorName actor, Instant now) {
        return Updates.combine(
                Updates.setOnInsert(INBOX, inbox),
                Updates.setOnInsert(HOST, host),
                Updates.setOnInsert("actor", actor.value()),
                Updates.setOnInsert(ATTEMPTS, 0),
                Updates.setOnInsert(DUE, Date.from(now)),
                Updates.setOnInsert(SINCE, Date.from(now)));
    }

    private long waitingFor(String host) {
        return deliveries.countDocuments(eq(HOST, host), new CountOptions().limit(1_000_000));
    }

    /** Those that are due, the longest waiting first, but for these servers. */
    List<Delivery> due(Instant now, Collection<String> busy, int limit) {
        return deliveries
                .find(and(lte(DUE, Date.from(now)), nin(HOST, busy)))
                .sort(Sorts.ascending(DUE))
                .limit(limit)
                .map(Deliveries::read)
                .into(new ArrayList<>());
    }

    /** Takes one that is due; empty when somebody else has taken it. */
    Optional<Delivery> lease(String id, Instant now, Instant until) {
        return Optional.ofNullable(deliveries.findOneAndUpdate(
                        and(eq(ID, id), lte(DUE, Date.from(now))),
                        Updates.combine(Updates.set(DUE, Date.from(until)), Updates.inc(ATTEMPTS, 1))))
                .map(Deliveries::read);
    }

    /** It was posted, or will not be. What was ordered in the meantime is due at once. */
    void done(Delivery delivery, Instant now) {
        var deleted = deliveries.deleteOne(and(eq(ID, delivery.id()), eq(REVISION, delivery.revision())));
        if (deleted.getDeletedCount() == 0) {
            if (delivery.kind() == Delivery.Kind.CREATE) {
                // They have heard that it is there; what is newer is a change.
                deliveries.updateOne(
                        and(eq(ID, delivery.id()), eq(KIND, Delivery.Kind.CREATE.code())),
                        Updates.set(KIND, Delivery.Kind.UPDATE.code()));
            }
            deliveries.updateOne(
                    eq(ID, delivery.id()),
                    Updates.combine(
                            Updates.set(DUE, Date.from(now)),
                            Updates.set(SINCE, Date.from(now)),
                            Updates.set(ATTEMPTS, 0)));
        }
    }

    void later(Delivery delivery, Instant next) {
        deliveries.updateOne(eq(ID, delivery.id()), Updates.set(DUE, Date.from(next)));
    }

    /** Nothing is posted to that server before then. */
    void holdBack(String host, Instant until) {
        deliveries.updateMany(and(eq(HOST, host), lt(DUE, Date.from(until))), Updates.set(DUE, Date.from(until)));
    }

    long giveUp(Instant orderedBefore) {
        return deliveries.deleteMany(lt(SINCE, Date.from(orderedBefore))).getDeletedCount();
    }

    long removeHost(String host) {
        return deliveries.deleteMany(eq(HOST, host)).getDeletedCount();
    }

    long removeInbox(String inbox) {
        return deliveries.deleteMany(eq(INBOX, inbox)).getDeletedCount();
    }

    long waiting() {
        return deliveries.countDocuments(exists(DUE));
    }

    private static Delivery read(Document document) {
        return new Delivery(
                document.getString(ID),
                URI.create(document.getString(INBOX)),
                ActorName.parse(document.getString("actor")).orElseThrow(),
                Delivery.Kind.of(document.getString(KIND)),
                text(document, "thing"),
                text(document, LETTER),
                document.get(REVISION, Number.class).longValue(),
                Objects.requireNonNull(document.get(ATTEMPTS, Number.class)).intValue(),
                document.getDate(SINCE).toInstant());
    }

    private static @Nullable String text(Document document, String field) {
        return document.getString(field);
    }
}
