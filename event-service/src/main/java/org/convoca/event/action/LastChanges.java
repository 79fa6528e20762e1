package org.convoca.event.action;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * When what the public sees of a call's actions changed last, without reading them: whoever has seen that state need not read the list again.
 * Thread-safe.
 */
@Repository
public class LastChanges {

    static final String CHANGED_AT = "state.publicity.changedAt";
    static final String SHOWN_FROM = "state.listing.shownFrom";

    private final MongoCollection<Document> actions;
    private final Clock clock;

    LastChanges(MongoTemplate mongo, Clock clock) {
        this.actions = mongo.getCollection(StreetActions.COLLECTION);
        this.clock = clock;
        actions.createIndex(Indexes.ascending(Actions.CALL, CHANGED_AT));
        actions.createIndex(Indexes.ascending(Actions.CALL, SHOWN_FROM));
    }

    /**
     * A call's list at one moment.
     *
     * @param number of actions in it
     * @param changedAt when one of them changed last, or {@link Instant#EPOCH}
     * @param shownAt when a place that had been held back was shown last, or {@link Instant#EPOCH}
     */
    public record State(long number, Instant changedAt, Instant shownAt) {

        /** The later of the two. */
        public Instant latest() {
            return changedAt.isAfter(shownAt) ? changedAt : shownAt;
        }
    }

    /** How the list of that call stands; the call may be unknown. */
    public State of(String call) {
        var ofCall = eq(Actions.CALL, call);
        var past = and(ofCall, lte(SHOWN_FROM, Date.from(clock.instant())));
        return new State(actions.countDocuments(ofCall), latest(ofCall, CHANGED_AT), latest(past, SHOWN_FROM));
    }

    private Instant latest(Bson filter, String field) {
        var found = actions.find(filter)
                .sort(Sorts.descending(field))
                .projection(Projections.include(field))
                .first();
        return found == null
                ? Instant.EPOCH
                : Objects.requireNonNull(found.getEmbedded(List.of(field.split("\\.")), Date.class))
                        .toInstant();
    }
}
