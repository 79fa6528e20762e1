package org.convoca.platform.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Entries rest in the field {@code log} of their aggregate, with {@code logged} as the sign that some do, until they are in the log's own collection.
 * Moving them twice writes the same document again.
 */
final class MongoDecisionLog implements DecisionLog {

    static final String LOG = "log";
    static final String RESTING = "logged";

    private static final Logger log = LoggerFactory.getLogger(MongoDecisionLog.class);
    private static final int MOVED_AT_ONCE = 100;
    private static final String AGGREGATE = "aggregate";

    private final MongoTemplate mongo;
    private final String aggregates;
    private final String entries;

    MongoDecisionLog(MongoTemplate mongo, String aggregates) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.entries = aggregates + "_log";
    }

    void prepareIndexes() {
        aggregates().createIndex(Indexes.ascending(RESTING), new IndexOptions().sparse(true));
        entries().createIndex(Indexes.compoundIndex(Indexes.ascending(AGGREGATE), Indexes.descending("_id")));
        entries().createIndex(Indexes.compoundIndex(Indexes.ascending("place.territory"), Indexes.descending("_id")));
        entries().createIndex(Indexes.compoundIndex(Indexes.ascending("place.region"), Indexes.descending("_id")));
    }

    /** What a write sets so that the entry goes with it. */
    static List<Bson> adding(String aggregate, long version, LogEntry entry) {
        return List.of(
                Updates.push(LOG, LoggedEntries.document(aggregate, version, entry)), Updates.set(RESTING, true));
    }

    /** Moves the entries of one aggregate; it fails for the next reader to do it again. */
    void moveQuietly(String aggregate) {
        try {
            move(Filters.eq("_id", aggregate), 1);
        } catch (DataAccessException e) {
            log.warn(
                    "an entry of the log of {} is still to be moved: {}",
                    aggregates,
                    e.getClass().getSimpleName());
        }
    }

    private void move(Bson which, int limit) {
        for (var holder : aggregates()
                .find(Filters.and(which, Filters.eq(RESTING, true)))
                .limit(limit)
                .projection(Projections.include(LOG))) {
            var resting = holder.getList(LOG, Document.class, List.of());
            if (!resting.isEmpty()) {
                entries()
                        .bulkWrite(
                                resting.stream()
                                        .map(entry -> new ReplaceOneModel<>(
                                                Filters.eq("_id", entry.getString("_id")),
                                                entry,
                                                new ReplaceOptions().upsert(true)))
                                        .toList(),
                                new BulkWriteOptions().ordered(false));
            }
            clear(holder.getString("_id"), resting);
        }
    }

    private void clear(String aggregate, List<Document> moved) {
        var ids = moved.stream().map(entry -> entry.getString("_id")).toList();
        aggregates()
                .updateOne(
                        Filters.eq("_id", aggregate), Updates.pull(LOG, new Document("_id", new Document("$in", ids))));
        aggregates()
                .updateOne(
                        Filters.and(Filters.eq("_id", aggregate), Filters.exists(LOG + ".0", false)),
                        Updates.unset(RESTING));
    }

    @Override
    public List<LoggedEntry> of(String aggregate, int limit) {
        move(Filters.eq("_id", aggregate), 1);
        return read(Filters.eq(AGGREGATE, aggregate), limit);
    }

    @Override
    public List<LoggedEntry> page(Criteria places, @Nullable String after, int limit) {
        move(new Document(), MOVED_AT_ONCE);
        var wanted = new ArrayList<Bson>();
        wanted.add(Query.query(places).getQueryObject());
        if (after != null) {
            wanted.add(Filters.lt("_id", after));
        }
        return read(Filters.and(wanted), limit);
    }

    private List<LoggedEntry> read(Bson which, int limit) {
        return StreamSupport.stream(
                        entries()
                                .find(which)
                                .sort(Sorts.descending("_id"))
                                .limit(limit)
                                .spliterator(),
                        false)
                .map(LoggedEntries::read)
                .toList();
    }

    private MongoCollection<Document> aggregates() {
        return mongo.getCollection(aggregates);
    }

    private MongoCollection<Document> entries() {
        return mongo.getCollection(entries);
    }
}
