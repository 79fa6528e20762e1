package org.convoca.event.action;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.convoca.platform.outbox.Stored;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * The street actions of which a reviewer has to say what becomes of them: those that were handed in and are not public yet, and those whose group left
 * the roll. Two indexes of our own: {@code state.submittedAt} (sparse), and {@code state.publicity.awaitingCoordinator, state.origin.call, _id}.
 */
@Repository
public class WaitingActions {

    private static final String CALL = "state.origin.call";
    private static final String SUBMITTED = "state.submittedAt";
    private static final String LEFT_BEHIND = "state.publicity.awaitingCoordinator";

    private final StreetActions actions;
    private final MongoCollection<Document> documents;

    WaitingActions(StreetActions actions, MongoTemplate mongo) {
        this.actions = actions;
        this.documents = mongo.getCollection(StreetActions.COLLECTION);
        documents.createIndex(Indexes.ascending(SUBMITTED), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending(LEFT_BEHIND, CALL, "_id"));
    }

    /** A call's waiting actions behind that id, in the order of their ids. */
    public List<Stored<StreetAction>> of(String call, String after, int limit) {
        var waiting = Criteria.where(CALL)
                .is(call)
                .and("_id")
                .gt(after)
                .orOperator(
                        Criteria.where(SUBMITTED).exists(true),
                        Criteria.where(LEFT_BEHIND).is(true));
        return actions.store().find(waiting, Sort.by("_id"), limit);
    }

    /** How many of a call's actions wait. */
    public long count(String call) {
        return documents.countDocuments(Filters.and(
                Filters.eq(CALL, call), Filters.or(Filters.exists(SUBMITTED), Filters.eq(LEFT_BEHIND, true))));
    }
}
