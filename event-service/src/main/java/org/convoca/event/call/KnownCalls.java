package org.convoca.event.call;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.convoca.contracts.call.CallEvent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * A projection of the topic of calls into the collection {@code calls}, under the slug; {@code _id} is the only index. It can be thrown away and
 * built again by a replay. Thread-safe.
 */
@Repository
public class KnownCalls {

    static final String COLLECTION = "calls";
    private static final String SEQUENCE = "sequence";
    private static final int MOST = 1000;

    private final MongoCollection<Document> calls;

    KnownCalls(MongoTemplate mongo) {
        this.calls = mongo.getCollection(COLLECTION);
    }

    /** The call of that slug, or empty when none was ever opened. */
    public Optional<KnownCall> find(String slug) {
        return Optional.ofNullable(calls.find(eq("_id", slug)).first()).map(CallDocument::read);
    }

    /** The slugs of all calls, in their order; there are never many. */
    public List<String> slugs() {
        return calls.find()
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(MOST)
                .map(call -> call.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Takes a call's state after an event, unless a later one was taken before; safe to repeat. */
    void follow(CallEvent event, Instant time) {
        var call = event.call();
        var since = find(call.slug())
                .filter(known -> known.week().equals(call.week()))
                .map(KnownCall::weekSince)
                .orElse(time.truncatedTo(ChronoUnit.MILLIS));
        var document = CallDocument.of(KnownCall.of(call, since)).append(SEQUENCE, event.sequence());
        try {
            calls.replaceOne(
                    Filters.and(eq("_id", call.slug()), lt(SEQUENCE, event.sequence())),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // The insert found the slug taken: by a state that is as new or newer.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
