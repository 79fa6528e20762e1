package org.convoca.event.attendance;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.convoca.event.action.ActionId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * How many say that they come to an action: a number and nothing else, in the collection {@code attendance} under the action's id. Whoever crashes
 * between a mark and its count leaves the number one off, which is less than anybody can know of a number that nobody checks. Thread-safe.
 */
@Repository
public class Attendance {

    private static final String COMING = "coming";

    private final MongoCollection<Document> counts;

    Attendance(MongoTemplate mongo) {
        this.counts = mongo.getCollection("attendance");
    }

    /** How many come to that action. */
    public long of(ActionId action) {
        return of(List.of(action)).getOrDefault(action, 0L);
    }

    /** How many come to each of those actions, without those to which nobody does. */
    public Map<ActionId, Long> of(Collection<ActionId> actions) {
        var ids = actions.stream().map(ActionId::toString).toList();
        var coming = new HashMap<ActionId, Long>();
        for (var count : counts.find(Filters.in("_id", ids))) {
            var number = count.get(COMING, Number.class).longValue();
            if (number > 0) {
                coming.put(ActionId.parse(count.getString("_id")).orElseThrow(), number);
            }
        }
        return coming;
    }

    void add(ActionId action, int number) {
        counts.updateOne(
                Filters.eq("_id", action.toString()), Updates.inc(COMING, number), new UpdateOptions().upsert(true));
    }
}
