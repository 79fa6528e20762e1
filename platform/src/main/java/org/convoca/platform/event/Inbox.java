package org.convoca.platform.event;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * How far each consumer group has got with each aggregate: {@code { _id: "group|subject", sequence, parked: […], parkedSince }}.
 */
final class Inbox {

    private static final String SEQUENCE = "sequence";
    private static final String PARKED = "parked";
    private static final String PARKED_SINCE = "parkedSince";

    private final MongoCollection<Document> marks;
    private final String group;

    Inbox(MongoCollection<Document> marks, String group) {
        this.marks = marks;
        this.group = group;
        marks.createIndex(Indexes.ascending(PARKED_SINCE), new IndexOptions().sparse(true));
    }

    /** An event that came before those it follows. */
    record Parked(String id, String type, String time, long sequence, Binary data) {

        Document toDocument() {
            return new Document("id", id)
                    .append("type", type)
                    .append("time", time)
                    .append(SEQUENCE, sequence)
                    .append("data", data);
        }

        static Parked from(Document document) {
            return new Parked(
                    document.getString("id"),
                    document.getString("type"),
                    document.getString("time"),
                    document.getLong(SEQUENCE),
                    document.get("data", Binary.class));
        }
    }

    /**
     * @param sequence of the last event that took effect, 0 before the first
     * @param parked the early ones, in their order
     */
    record Mark(long sequence, List<Parked> parked) {

        Optional<Parked> next() {
            return parked.stream()
                    .filter(early -> early.sequence() == sequence + 1)
                    .findFirst();
        }
    }

    Mark mark(String subject) {
        return mark(marks.find(Filters.eq("_id", id(subject))).first());
    }

    private static Mark mark(@Nullable Document document) {
        if (document == null) {
            return new Mark(0, List.of());
        }
        var parked = document.getList(PARKED, Document.class, List.of()).stream()
                .map(Parked::from)
                .sorted(Comparator.comparingLong(Parked::sequence))
                .toList();
        return new Mark(document.getLong(SEQUENCE), parked);
    }

    /** Records that everything up to {@code sequence} took effect or was given up; never goes back. */
    void advance(String subject, long sequence, Mark before) {
        var changes = new ArrayList<>(List.of(Updates.max(SEQUENCE, sequence)));
        if (!before.parked().isEmpty()) {
            changes.add(Updates.pull(PARKED, Filters.lte(SEQUENCE, sequence)));
            if (before.parked().getLast().sequence() <= sequence) {
                changes.add(Updates.unset(PARKED_SINCE));
            }
        }
        upsert(subject, Updates.combine(changes));
    }

    void park(String subject, Parked early, Instant now) {
        upsert(
                subject,
                Updates.combine(
                        Updates.setOnInsert(SEQUENCE, 0L),
                        Updates.push(PARKED, early.toDocument()),
                        Updates.min(PARKED_SINCE, Date.from(now))));
    }

    private void upsert(String subject, Bson change) {
        var target = Filters.eq("_id", id(subject));
        try {
            marks.updateOne(target, change, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Another instance made the mark at the same moment.
            marks.updateOne(target, change);
        }
    }

    /** Subjects of this group whose early events have waited since before that moment. */
    List<String> waitingSince(Instant before, int limit) {
        var subjects = new ArrayList<String>();
        var prefix = group + "|";
        marks.find(Filters.lte(PARKED_SINCE, Date.from(before)))
                .sort(Indexes.ascending(PARKED_SINCE))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .forEach(id -> {
                    if (id.startsWith(prefix)) {
                        subjects.add(id.substring(prefix.length()));
                    }
                });
        return subjects;
    }

    private String id(String subject) {
        return group + "|" + subject;
    }
}
