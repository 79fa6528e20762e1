package org.convoca.notification.happening;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What happened lately, by place and by the moment it was stored. Thread-safe. */
public class Happenings {

    /**
     * How long a write may take from the look at the clock to its being there for all to read. What takes longer is stored under a later moment, and
     * a window ends this long before the look into it: so nothing appears in a window that was read already.
     */
    public static final Duration SETTLES_IN = Duration.ofSeconds(30);

    private static final String COLLECTION = "happenings";
    private static final String AT = "at";
    private static final int PAGE = 500;

    private final MongoCollection<Document> happenings;
    private final MongoCollection<Document> pulses;
    private final Clock clock;

    public Happenings(MongoTemplate mongo, Clock clock) {
        this.happenings = mongo.getCollection(COLLECTION);
        this.pulses = mongo.getCollection("pulses");
        this.clock = clock;
        happenings.createIndex(Indexes.ascending(Documents.PLACE, AT));
        happenings.createIndex(Indexes.ascending(AT));
    }

    /** The moment under which something is stored that is stored now. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Stores what happened; when it is there already, nothing changes. */
    void add(Happening happening) {
        try {
            happenings.insertOne(document(happening));
        } catch (MongoWriteException e) {
            if (!Documents.isThere(e)) {
                throw e;
            }
            return;
        }
        if (Duration.between(happening.at(), now()).compareTo(SETTLES_IN.dividedBy(2)) > 0) {
            happenings.updateOne(eq("_id", happening.id()), Updates.set(AT, Date.from(now())));
        }
        pulses.updateOne(
                eq("_id", happening.place().key()),
                Updates.max(AT, Date.from(happening.at())),
                new UpdateOptions().upsert(true));
    }

    private static Document document(Happening happening) {
        var document = new Document("_id", happening.id())
                .append(AT, Date.from(happening.at()))
                .append("kind", happening.kind().code())
                .append("call", happening.call())
                .append("subject", happening.subject().toString())
                .append("name", happening.name());
        return Documents.with(Documents.with(document, happening.place()), happening.names());
    }

    private static Happening read(Document document) {
        return new Happening(
                document.getString("_id"),
                document.getDate(AT).toInstant(),
                Happening.Kind.of(document.getString("kind")),
                document.getString("call"),
                Documents.place(document),
                UUID.fromString(document.getString("subject")),
                document.getString("name"),
                Documents.names(document));
    }

    /**
     * Shows what was stored in {@code [from, to)}, the earliest of each place first, until somebody has seen enough.
     *
     * @param goOn whether there is to be more
     */
    public void read(Places places, Instant from, Instant to, Predicate<Happening> goOn) {
        var window = and(gte(AT, Date.from(from)), lt(AT, Date.from(to)));
        switch (places) {
            case Places.All _ -> read(window, goOn);
            case Places.Some some -> {
                for (var place : some.keys()) {
                    if (!read(and(eq(Documents.PLACE, place), window), goOn)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean read(Bson filter, Predicate<Happening> goOn) {
        for (var found : happenings.find(filter).sort(Sorts.ascending(AT)).batchSize(PAGE)) {
            if (!goOn.test(read(found))) {
                return false;
            }
        }
        return true;
    }

    /** When something happened last, by the key of the place; a place in which nothing ever did is not there. */
    public Map<String, Instant> pulses() {
        var last = new HashMap<String, Instant>();
        pulses.find()
                .forEach(pulse ->
                        last.put(pulse.getString("_id"), pulse.getDate(AT).toInstant()));
        return last;
    }

    /** @return how many were older, and are gone */
    long forget(Instant before) {
        return happenings.deleteMany(lt(AT, Date.from(before))).getDeletedCount();
    }
}
