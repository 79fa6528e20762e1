package org.convoca.notification.happening;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What waits for coordinators, by place and age. Thread-safe. */
public class WaitingThings {

    private static final String COLLECTION = "waiting";
    private static final String SINCE = "since";
    private static final String ASSIGNEE = "assignee";
    private static final String ANNOUNCE = "announce";

    private final MongoCollection<Document> things;
    private final Duration gather;
    private final Clock clock;

    /** @param gather for how long what begins to wait is gathered before those who want to hear at once are told */
    public WaitingThings(MongoTemplate mongo, Duration gather, Clock clock) {
        this.things = mongo.getCollection(COLLECTION);
        this.gather = gather;
        this.clock = clock;
        things.createIndex(Indexes.ascending(Documents.PLACE, SINCE));
        things.createIndex(Indexes.ascending(SINCE));
        things.createIndex(Indexes.ascending(ASSIGNEE, SINCE), new IndexOptions().sparse(true));
        things.createIndex(Indexes.ascending(ANNOUNCE), new IndexOptions().sparse(true));
    }

    /** It waits, since that moment unless it did before; safe to repeat. */
    void add(Waiting.Kind kind, UUID id, String call, Place place, Instant since) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var document = new Document("kind", kind.code())
                .append("subject", id.toString())
                .append("call", call)
                .append(SINCE, Date.from(since))
                .append("at", Date.from(now))
                .append(ANNOUNCE, Date.from(now.plus(gather)));
        try {
            things.updateOne(
                    eq("_id", kind.code() + "." + id),
                    new Document("$setOnInsert", Documents.with(document, place)),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (!Documents.isThere(e)) {
                throw e;
            }
        }
    }

    /** It does not wait any more. */
    void remove(Waiting.Kind kind, UUID id) {
        things.deleteOne(eq("_id", kind.code() + "." + id));
    }

    /** It is for that coordinator now, or for all again. */
    void assign(Waiting.Kind kind, UUID id, @Nullable UUID coordinator) {
        things.updateOne(
                eq("_id", kind.code() + "." + id),
                coordinator == null ? Updates.unset(ASSIGNEE) : Updates.set(ASSIGNEE, coordinator.toString()));
    }

    /** What was handed on to a coordinator who is gone is for all again. */
    void release(UUID coordinator) {
        things.updateMany(eq(ASSIGNEE, coordinator.toString()), Updates.unset(ASSIGNEE));
    }

    /** Shows what waits in those places, the oldest of each first, and then what was handed on to that coordinator, which may be the same. */
    public void read(Places places, UUID coordinator, Predicate<Waiting> goOn) {
        switch (places) {
            case Places.All _ -> read(exists(SINCE), goOn);
            case Places.Some some -> {
                for (var place : some.keys()) {
                    if (!read(eq(Documents.PLACE, place), goOn)) {
                        return;
                    }
                }
            }
        }
        read(eq(ASSIGNEE, coordinator.toString()), goOn);
    }

    private boolean read(Bson filter, Predicate<Waiting> goOn) {
        for (var found : things.find(filter).sort(Sorts.ascending(SINCE))) {
            if (!goOn.test(waiting(found))) {
                return false;
            }
        }
        return true;
    }

    private static Waiting waiting(Document document) {
        var assignee = document.getString(ASSIGNEE);
        return new Waiting(
                Waiting.Kind.of(document.getString("kind")),
                UUID.fromString(document.getString("subject")),
                document.getString("call"),
                Documents.place(document),
                document.getDate(SINCE).toInstant(),
                document.getDate("at").toInstant(),
                assignee == null ? null : UUID.fromString(assignee));
    }

    /** What was gathered and of which those who want to hear at once are still to be told. */
    public List<Waiting> toAnnounce(Instant now, int limit) {
        var found = new ArrayList<Waiting>();
        things.find(lte(ANNOUNCE, Date.from(now)))
                .sort(Sorts.ascending(ANNOUNCE))
                .limit(limit)
                .map(WaitingThings::waiting)
                .into(found);
        return found;
    }

    /** Whoever is to be told of them is going to be. */
    public void announced(Collection<Waiting> told, Instant now) {
        things.updateMany(
                and(in("_id", told.stream().map(Waiting::key).toList()), lte(ANNOUNCE, Date.from(now))),
                Updates.unset(ANNOUNCE));
    }
}
