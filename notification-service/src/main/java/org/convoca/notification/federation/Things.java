package org.convoca.notification.federation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What was told, and what is to be looked at. A thing with something new is due; whoever looks at it first moves that moment ahead, so that it is due
 * again should they die. State and what is to be told are one write. Thread-safe.
 */
class Things {

    private static final String ID = "_id";
    private static final String CALL = "call";
    private static final String TERRITORY = "territory";
    private static final String NEWS = "news";
    private static final String STATE = "state";
    private static final String JSON = "json";
    private static final String PUBLISHED = "published";
    private static final String OUTGOING = "outgoing";
    private static final String DUE = "due";

    private final MongoCollection<Document> things;

    Things(MongoTemplate mongo) {
        this.things = mongo.getCollection("federation_things");
        things.createIndex(Indexes.ascending(DUE), new IndexOptions().sparse(true));
        things.createIndex(Indexes.compoundIndex(Indexes.ascending(CALL), Indexes.descending(PUBLISHED, ID)));
        things.createIndex(
                Indexes.compoundIndex(Indexes.ascending(CALL, TERRITORY), Indexes.descending(PUBLISHED, ID)));
    }

    /**
     * Says that there is something new about it.
     *
     * @param isPublic whether the public sees it; what it never saw is not begun
     */
    void news(String id, String call, @Nullable String territory, boolean isPublic, Instant now) {
        things.updateOne(
                eq(ID, id),
                Updates.combine(
                        Updates.set(CALL, call),
                        Updates.set(TERRITORY, territory),
                        Updates.set(DUE, Date.from(now)),
                        Updates.inc(NEWS, 1L),
                        Updates.setOnInsert(STATE, Thing.State.UNSEEN.code())),
                new UpdateOptions().upsert(isPublic));
    }

    /** Says that there is something new about all that a call has. */
    void newsOf(String call, Instant now) {
        things.updateMany(eq(CALL, call), Updates.combine(Updates.set(DUE, Date.from(now)), Updates.inc(NEWS, 1L)));
    }

    /** Tells something that is said once and stays as it is; safe to repeat. */
    void tell(String id, String call, String json, Instant published, Instant now) {
        things.updateOne(
                eq(ID, id),
                Updates.combine(
                        Updates.setOnInsert(CALL, call),
                        Updates.setOnInsert(TERRITORY, null),
                        Updates.setOnInsert(NEWS, 1L),
                        Updates.setOnInsert(STATE, Thing.State.PUBLIC.code()),
                        Updates.setOnInsert(JSON, json),
                        Updates.setOnInsert(PUBLISHED, Date.from(published)),
                        Updates.setOnInsert(OUTGOING, Thing.Kind.CREATE.code()),
                        Updates.setOnInsert(DUE, Date.from(now))),
                new UpdateOptions().upsert(true));
    }

    /** The ids of those that are due, the longest waiting first. */
    List<String> due(Instant now, int limit) {
        return things.find(lte(DUE, Date.from(now)))
                .sort(Sorts.ascending(DUE))
                .limit(limit)
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
    }

    /** Takes one that is due; empty when somebody else has taken it. */
    Optional<Thing> lease(String id, Instant now, Instant until) {
        return Optional.ofNullable(things.findOneAndUpdate(
                        and(eq(ID, id), lte(DUE, Date.from(now))),
                        Updates.set(DUE, Date.from(until)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(Things::read);
    }

    /** Makes that its state, together with what its followers are to be told. */
    Thing change(Thing thing, Thing.State state, @Nullable String json, Instant now, Thing.Kind outgoing) {
        var published = thing.published() == null ? now : thing.published();
        things.updateOne(
                eq(ID, thing.id()),
                Updates.combine(
                        Updates.set(STATE, state.code()),
                        Updates.set(JSON, json),
                        Updates.set(PUBLISHED, Date.from(published)),
                        Updates.set(OUTGOING, outgoing.code())));
        return new Thing(thing.id(), thing.call(), thing.territory(), thing.news(), state, json, published, outgoing);
    }

    /** Its followers will be told; what there is to deliver is stored. */
    void told(Thing thing) {
        things.updateOne(eq(ID, thing.id()), Updates.unset(OUTGOING));
    }

    /**
     * Rests, unless there was something new in the meantime.
     *
     * @param next when to look again all the same, or null
     */
    void settle(Thing thing, @Nullable Instant next) {
        things.updateOne(
                and(eq(ID, thing.id()), eq(NEWS, thing.news())),
                next == null ? Updates.unset(DUE) : Updates.set(DUE, Date.from(next)));
    }

    Optional<Thing> find(String id) {
        return Optional.ofNullable(things.find(eq(ID, id)).first()).map(Things::read);
    }

    /** What is public of an actor's, the newest first. */
    List<Thing> page(ActorName actor, @Nullable Instant before, @Nullable String beforeId, int limit) {
        var all = and(whose(actor), eq(STATE, Thing.State.PUBLIC.code()));
        var filter = before == null || beforeId == null ? all : and(all, older(before, beforeId));
        return things.find(filter)
                .sort(Sorts.descending(PUBLISHED, ID))
                .limit(limit)
                .map(Things::read)
                .into(new ArrayList<>());
    }

    private static Bson older(Instant before, String id) {
        return or(lt(PUBLISHED, Date.from(before)), and(eq(PUBLISHED, Date.from(before)), lt(ID, id)));
    }

    long count(ActorName actor) {
        return things.countDocuments(and(whose(actor), eq(STATE, Thing.State.PUBLIC.code())));
    }

    private static Bson whose(ActorName actor) {
        return actor.territory() == null
                ? eq(CALL, actor.call())
                : and(eq(CALL, actor.call()), eq(TERRITORY, actor.territory()));
    }

    private static Thing read(Document document) {
        var published = document.getDate(PUBLISHED);
        var outgoing = document.getString(OUTGOING);
        return new Thing(
                document.getString(ID),
                document.getString(CALL),
                document.getString(TERRITORY),
                document.get(NEWS, Number.class).longValue(),
                Thing.State.valueOf(document.getString(STATE).toUpperCase(Locale.ROOT)),
                document.getString(JSON),
                published == null ? null : published.toInstant(),
                outgoing == null ? null : Thing.Kind.valueOf(outgoing.toUpperCase(Locale.ROOT)));
    }
}
