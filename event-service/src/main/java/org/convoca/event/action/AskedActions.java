package org.convoca.event.action;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.convoca.platform.outbox.Stored;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Actions by what their organisers are asked. Each query walks an index of its own and reads what it returns. Thread-safe. */
@Repository
public class AskedActions {

    private static final String ORIGIN_CALL = "state.origin.call";
    private static final String OPEN_IN = "state.questions.week.openIn";
    private static final String DUE = "state.questions.due";

    private final StreetActions actions;
    private final MongoCollection<Document> documents;

    AskedActions(StreetActions actions, MongoTemplate mongo) {
        this.actions = actions;
        this.documents = mongo.getCollection(StreetActions.COLLECTION);
        documents.createIndex(Indexes.ascending(ORIGIN_CALL, "_id"));
        documents.createIndex(Indexes.ascending(OPEN_IN, "_id"));
        documents.createIndex(Indexes.ascending(DUE), new IndexOptions().sparse(true));
    }

    /** A call's actions behind that id, whatever their state, in the order of their ids. */
    public List<Stored<StreetAction>> of(String call, String after, int limit) {
        return actions.store()
                .find(Criteria.where(ORIGIN_CALL).is(call).and("_id").gt(after), Sort.by("_id"), limit);
    }

    /** Actions that were to be looked at by that moment, the longest overdue first. */
    public List<Stored<StreetAction>> due(Instant now, int limit) {
        return actions.store().find(Criteria.where(DUE).lte(Date.from(now)), Sort.by(DUE), limit);
    }

    /** A call's actions behind that id whose organisers have not said on which day, in the order of their ids. */
    public List<Stored<StreetAction>> unanswered(String call, String after, int limit) {
        return actions.store().find(Criteria.where(OPEN_IN).is(call).and("_id").gt(after), Sort.by("_id"), limit);
    }

    /** How many a call has whose organisers have not said on which day. */
    public long unanswered(String call) {
        return documents.countDocuments(Filters.eq(OPEN_IN, call));
    }
}
