package org.convoca.signature.removal;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The removals, in the collection {@code removals}; by {@code state} is found what is to be done, by {@code call, at} what a convener sees. */
@Repository
class Removals {

    static final String COLLECTION = "removals";
    private static final String STATE = "state";
    private static final int MOST = 50;

    private final MongoTemplate mongo;

    Removals(MongoTemplate mongo) {
        this.mongo = mongo;
        var removals = mongo.getCollection(COLLECTION);
        removals.createIndex(Indexes.ascending(STATE));
        removals.createIndex(Indexes.ascending("call", "at"));
    }

    void insert(Removal removal) {
        mongo.insert(removal, COLLECTION);
    }

    Optional<Removal> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Removal.class, COLLECTION));
    }

    /** The latest first. */
    List<Removal> of(String call) {
        var query = Query.query(Criteria.where("call").is(call))
                .with(Sort.by(Sort.Direction.DESC, "at"))
                .limit(MOST);
        return mongo.find(query, Removal.class, COLLECTION);
    }

    List<Removal> in(String state) {
        return mongo.find(Query.query(Criteria.where(STATE).is(state)).limit(MOST), Removal.class, COLLECTION);
    }

    /** Whether nobody has moved it on since it was read. */
    boolean isStill(Removal removal) {
        return find(removal.id())
                .filter(now -> now.state().equals(removal.state()))
                .isPresent();
    }

    /** Whether it was in that state until now. */
    boolean move(String id, String from, Update update) {
        var query = Query.query(Criteria.where("_id").is(id).and(STATE).is(from));
        return mongo.updateFirst(query, update, COLLECTION).getModifiedCount() == 1;
    }
}
