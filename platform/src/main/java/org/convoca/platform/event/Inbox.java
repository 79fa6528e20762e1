package org.convoca.platform.event;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far each consumer group has got with each aggregate: {@code { _id: "group|subject", sequence, parked: […], failures }}. A mark lives as long
 * as its aggregate, so that a topic may be replayed at any time.
 */
final class Inbox {

    private static final String SEQUENCE = "sequence";
    private static final String PARKED = "parked";
    private static final String PARKED_SINCE = PARKED + "." + Parked.SINCE;
    private static final String FAILURES = "failures";

    private final MongoCollection<Document> marks;
    private final String group;

    Inbox(MongoCollection<Document> marks, String group) {
        this.marks = marks;
        this.group = group;
        marks.createIndex(Indexes.ascending(PARKED_SINCE), new IndexOptions().sparse(true));
    }

    /**
     * @param sequence of the last event that took effect, 0 before the first
     * @param parked the early ones, in their order
     */
    record Mark(long sequence, List<Parked> parked) {

        Optional<Parked> next() {
            return first().filter(early -> early.sequence() == sequence + 1);
        }

        Optional<Parked> first() {
            return parked.stream().filter(early -> early.sequence() > sequence).findFirst();
        }

        boolean isParked(long sought) {
            return parked.stream().anyMatch(early -> early.sequence() == sought);
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
        var changes = new ArrayList<>(List.of(Updates.max(SEQUENCE, sequence), Updates.unset(FAILURES)));
        if (!before.parked().isEmpty()) {
            changes.add(Updates.pull(PARKED, Filters.lte(SEQUENCE, sequence)));
        }
        upsert(subject, Updates.combine(changes));
    }

    /** Declares those before {@code next} missing for good, unless somebody has got further meanwhile. */
    boolean giveUpBefore(String subject, Mark before, long next) {
        var unchanged = Filters.and(Filters.eq("_id", id(subject)), Filters.eq(SEQUENCE, before.sequence()));
        return marks.updateOne(unchanged, Updates.set(SEQUENCE, next - 1)).getModifiedCount() == 1;
    }

    void park(String subject, Parked early) {
        upsert(subject, Updates.combine(Updates.setOnInsert(SEQUENCE, 0L), Updates.push(PARKED, early.toDocument())));
    }

    /** Forgets a parked event, which has become a dead letter. */
    void drop(String subject, Parked parked) {
        marks.updateOne(
                Filters.eq("_id", id(subject)),
                Updates.combine(
                        Updates.pull(PARKED, Filters.eq(SEQUENCE, parked.sequence())), Updates.unset(FAILURES)));
    }

    /** Counts one more failure of the event whose turn it is. */
    int failed(String subject) {
        var counted = marks.findOneAndUpdate(
                Filters.eq("_id", id(subject)),
                Updates.inc(FAILURES, 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return counted == null ? 0 : counted.getInteger(FAILURES, 0);
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

    /** Subjects of this group of whose early events one has waited since before that moment. */
    List<String> waitingSince(Instant before, int limit) {
        var prefix = id("");
        var subjects = new ArrayList<String>();
        marks.find(Filters.and(
                        Filters.lte(PARKED_SINCE, Date.from(before)),
                        Filters.regex("_id", Pattern.compile("^" + Pattern.quote(prefix)))))
                .limit(limit)
                .map(document -> document.getString("_id").substring(prefix.length()))
                .into(subjects);
        return subjects;
    }

    private String id(String subject) {
        return group + "|" + subject;
    }
}
