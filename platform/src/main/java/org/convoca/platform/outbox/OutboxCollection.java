package org.convoca.platform.outbox;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The outbox side of one collection of aggregates: finding what waits, leasing it, clearing what was sent.
 *
 * <p>One field, {@code due}, says all: absent when nothing waits; in the future while somebody is at it; past when anybody may take it. Clearing is
 * written without waiting for the majority: were it lost, the events would be sent once more under the same ids.
 */
final class OutboxCollection {

    static final String OUTBOX = "outbox";
    static final String DUE = "due";
    static final String VERSION = "version";
    static final String BLOCKED = "blocked";

    private final MongoCollection<Document> documents;

    OutboxCollection(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    String name() {
        return documents.getNamespace().getCollectionName();
    }

    void prepareIndexes() {
        documents.createIndex(Indexes.ascending(DUE), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending(BLOCKED + ".since"), new IndexOptions().sparse(true));
    }

    /**
     * Takes the lease of up to {@code limit} documents that are due.
     *
     * @param limit at least 1
     */
    List<Handover> claim(Instant now, Duration lease, int limit) {
        var claimed = new ArrayList<Handover>();
        var due = documents
                .find(Filters.lte(DUE, Date.from(now)))
                .sort(Indexes.ascending(DUE))
                .limit(limit)
                .projection(Projections.include(VERSION, OUTBOX, DUE, BLOCKED));
        for (var document : due) {
            claim(document, now.plus(lease)).ifPresent(claimed::add);
        }
        return claimed;
    }

    private Optional<Handover> claim(Document document, Instant until) {
        var id = document.getString("_id");
        var entries = document.getList(OUTBOX, Document.class, List.of());
        var seen = Filters.and(Filters.eq("_id", id), Filters.eq(DUE, document.getDate(DUE)));
        if (entries.isEmpty() || document.containsKey(BLOCKED)) {
            leases().updateOne(Filters.and(seen, Filters.eq(VERSION, document.getLong(VERSION))), Updates.unset(DUE));
            return Optional.empty();
        }
        var taken = leases().updateOne(seen, Updates.set(DUE, Date.from(until))).getModifiedCount() == 1;
        return taken ? Optional.of(handover(document, until)) : Optional.empty();
    }

    /** A lease or a clearing that is lost with a server makes an event come twice, no more. */
    private MongoCollection<Document> leases() {
        return documents.withWriteConcern(WriteConcern.W1);
    }

    Handover handover(Document document, Instant until) {
        var entries = document.getList(OUTBOX, Document.class, List.of()).stream()
                .map(OutboxEntry::from)
                .toList();
        return new Handover(this, document.getString("_id"), document.getLong(VERSION), until, entries);
    }

    /** @param sent the ids of the events that went out before one did not */
    record Unfinished(String id, List<String> sent) {}

    /** Removes what was sent. A document that was written meanwhile keeps its newer events and is due at once. */
    void clear(List<Handover> sent, Instant now) {
        var whole = new ArrayList<WriteModel<Document>>();
        for (var handover : sent) {
            whole.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq("_id", handover.id()), Filters.eq(VERSION, handover.version())),
                    Updates.combine(Updates.set(OUTBOX, List.of()), Updates.unset(DUE))));
        }
        if (write(whole) < sent.size()) {
            write(sent.stream().map(handover -> pull(handover, now)).toList());
        }
    }

    private static WriteModel<Document> pull(Handover handover, Instant now) {
        var ids = handover.entries().stream().map(OutboxEntry::id).toList();
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", handover.id()), Filters.in(OUTBOX + ".id", ids)),
                Updates.combine(without(ids), Updates.set(DUE, Date.from(now))));
    }

    private int write(List<WriteModel<Document>> updates) {
        return leases().bulkWrite(updates, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
    }

    /** Hands documents back whose events could not all be sent now; those that were are removed. */
    void postpone(List<Unfinished> unfinished, Instant until) {
        write(unfinished.stream()
                .map(document -> (WriteModel<Document>) new UpdateOneModel<Document>(
                        Filters.and(Filters.eq("_id", document.id()), Filters.exists(DUE)),
                        Updates.combine(without(document.sent()), Updates.set(DUE, Date.from(until)))))
                .toList());
    }

    /** Sets a document aside whose next event can never be sent; others go on. */
    void block(Unfinished document, OutboxEntry entry, String reason, Instant now) {
        documents.updateOne(
                Filters.and(Filters.eq("_id", document.id()), Filters.eq(OUTBOX + ".id", entry.id())),
                Updates.combine(
                        without(document.sent()),
                        Updates.set(
                                BLOCKED,
                                new Document("entry", entry.id())
                                        .append("reason", reason)
                                        .append("since", Date.from(now))),
                        Updates.unset(DUE)));
    }

    private static Bson without(List<String> ids) {
        return Updates.pull(OUTBOX, Filters.in("id", ids));
    }

    boolean unblock(String id, Instant now) {
        return documents
                        .updateOne(
                                Filters.and(Filters.eq("_id", id), Filters.exists(BLOCKED)),
                                Updates.combine(Updates.unset(BLOCKED), Updates.set(DUE, Date.from(now))))
                        .getModifiedCount()
                == 1;
    }

    List<BlockedAggregate> blocked(int limit) {
        var found = new ArrayList<BlockedAggregate>();
        documents
                .find(Filters.exists(BLOCKED + ".since"))
                .sort(Indexes.ascending(BLOCKED + ".since"))
                .limit(limit)
                .projection(Projections.include(BLOCKED))
                .forEach(document -> found.add(blocked(document)));
        return found;
    }

    private BlockedAggregate blocked(Document document) {
        var mark = document.get(BLOCKED, Document.class);
        return new BlockedAggregate(
                name(),
                document.getString("_id"),
                mark.getString("entry"),
                mark.getString("reason"),
                mark.getDate("since").toInstant());
    }

    long pending() {
        return documents.countDocuments(Filters.exists(DUE));
    }

    long countBlocked() {
        return documents.countDocuments(Filters.exists(BLOCKED + ".since"));
    }

    /** When the oldest event that still waits was stored. */
    Optional<Instant> oldest() {
        var first = new Document("$arrayElemAt", List.of("$" + OUTBOX + ".time", 0));
        var oldest = documents
                .aggregate(List.of(
                        Aggregates.match(Filters.exists(DUE)),
                        Aggregates.project(Projections.computed("first", first)),
                        Aggregates.group(null, Accumulators.min("oldest", "$first"))))
                .first();
        return Optional.ofNullable(oldest).map(found -> found.getDate("oldest")).map(Date::toInstant);
    }
}
