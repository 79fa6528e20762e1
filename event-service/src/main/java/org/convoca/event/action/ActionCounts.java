package org.convoca.event.action;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Counts a call's actions by where and when they are; those that were cancelled do not count. No action writes to a counter. */
@Repository
public class ActionCounts {

    private final MongoCollection<Document> actions;

    ActionCounts(MongoTemplate mongo) {
        this.actions = mongo.getCollection(StreetActions.COLLECTION);
    }

    /**
     * How many begin on one day in one territory.
     *
     * @param territory null for what has none
     * @param day ISO 8601, or null for what has none
     */
    public record Count(
            Region region,
            @Nullable String territory,
            @Nullable String day,
            long number) {}

    /** The counts of a call, in no order. */
    public List<Count> of(String call) {
        return actions.aggregate(counting(call)).map(ActionCounts::read).into(new ArrayList<>());
    }

    /**
     * What organisers reported.
     *
     * @param territory null for what has none
     * @param actions how many were reported
     * @param participants how many people came to those, as far as somebody counted
     */
    public record Reported(@Nullable String territory, long actions, long participants) {}

    /** The reports of a call, by territory, in no order. */
    public List<Reported> reports(String call) {
        return actions.aggregate(reported(call))
                .map(group -> new Reported(group.getString("_id"), number(group, "actions"), number(group, "people")))
                .into(new ArrayList<>());
    }

    private static List<Bson> reported(String call) {
        return List.of(
                Aggregates.match(and(eq(Actions.CALL, call), eq(Actions.STATE, "action.reported"))),
                Aggregates.group(
                        "$" + Actions.TERRITORY,
                        Accumulators.sum("actions", 1),
                        Accumulators.sum("people", "$state.report.participants")));
    }

    private static long number(Document group, String name) {
        return Objects.requireNonNull(group.get(name, Number.class)).longValue();
    }

    private static List<Bson> counting(String call) {
        return List.of(
                Aggregates.match(and(eq(Actions.CALL, call), ne(Actions.STATE, "action.cancelled"))),
                Aggregates.group(
                        new Document("region", "$" + Actions.REGION)
                                .append("territory", "$" + Actions.TERRITORY)
                                .append("day", "$" + Actions.DAY),
                        Accumulators.sum("number", 1)));
    }

    private static Count read(Document group) {
        var where = group.get("_id", Document.class);
        return new Count(
                Region.of(where.getString("region")),
                where.getString("territory"),
                where.getString("day"),
                number(group, "number"));
    }
}
