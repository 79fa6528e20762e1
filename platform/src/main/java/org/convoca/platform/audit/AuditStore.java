package org.convoca.platform.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The chain of a service in the collection {@code audit}, whose {@code _id} is the sequence: of several instances that add a record at once the unique id
 * lets one through, and the others put theirs behind it. What is too old is cut off; where, {@code audit_anchor} says.
 */
final class AuditStore {

    private static final String ID = "_id";
    private static final String ANCHOR = "anchor";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> records;
    private final MongoCollection<Document> anchors;
    private @Nullable AuditPoint head;

    AuditStore(MongoTemplate mongo) {
        this.records = mongo.getCollection("audit");
        this.anchors = mongo.getCollection("audit_anchor");
        records.createIndex(Indexes.ascending(UNTIL));
    }

    /** Puts these entries at the end of the chain; one caller at a time. */
    synchronized AuditRecord append(long lost, List<AuditEntry> entries) {
        while (true) {
            var last = head == null ? head() : head;
            var next = AuditRecord.after(last, lost, entries);
            try {
                records.insertOne(document(next));
                head = next.point();
                return next;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                head = head();
                // The database may have taken it although its answer did not arrive.
                if (next.point().equals(head)) {
                    return next;
                }
            }
        }
    }

    private AuditPoint head() {
        var last = records.find().sort(Sorts.descending(ID)).first();
        return last == null ? anchor() : new AuditPoint(last.getLong(ID), last.getString("hash"));
    }

    /** The last record that was cut off, or the beginning. */
    AuditPoint anchor() {
        var anchor = anchors.find(Filters.eq(ID, ANCHOR)).first();
        return anchor == null
                ? AuditRecord.BEGINNING
                : new AuditPoint(anchor.getLong("sequence"), anchor.getString("hash"));
    }

    List<AuditRecord> page(long after, int limit) {
        return records
                .find(Filters.gt(ID, after))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(AuditStore::parsed)
                .toList();
    }

    /** Cuts off what is older, except for the last record; the anchor is set first, so that a crash in between leaves a chain that fits. */
    long forget(Instant before) {
        var last = head();
        var cut = records.find(Filters.and(Filters.lt(UNTIL, Date.from(before)), Filters.lt(ID, last.sequence())))
                .sort(Sorts.descending(ID))
                .first();
        if (cut == null) {
            return 0;
        }
        var point = parsed(cut).point();
        anchors.replaceOne(
                Filters.eq(ID, ANCHOR),
                new Document(ID, ANCHOR).append("sequence", point.sequence()).append("hash", point.hash()),
                new ReplaceOptions().upsert(true));
        return records.deleteMany(Filters.lte(ID, point.sequence())).getDeletedCount();
    }

    private static Document document(AuditRecord link) {
        return new Document(ID, link.sequence())
                .append("previous", link.previous())
                .append("lost", link.lost())
                .append(
                        "entries",
                        link.entries().stream().map(AuditStore::document).toList())
                .append(UNTIL, Date.from(link.entries().getLast().at()))
                .append("hash", link.hash());
    }

    private static Document document(AuditEntry entry) {
        return new Document("at", Date.from(entry.at()))
                .append("who", entry.who())
                .append("what", entry.what())
                .append("about", entry.about())
                .append("outcome", entry.outcome())
                .append("note", entry.note());
    }

    private static AuditRecord parsed(Document link) {
        return new AuditRecord(
                link.getLong(ID),
                link.getString("previous"),
                link.getLong("lost"),
                link.getList("entries", Document.class).stream()
                        .map(AuditStore::entry)
                        .toList(),
                link.getString("hash"));
    }

    private static AuditEntry entry(Document entry) {
        return new AuditEntry(
                entry.getDate("at").toInstant(),
                entry.getString("who"),
                entry.getString("what"),
                entry.getList("about", String.class),
                entry.getInteger("outcome"),
                entry.getString("note"));
    }
}
