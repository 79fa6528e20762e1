package org.convoca.event.review;

import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.convoca.event.WithService;
import org.convoca.event.testing.QueryPlan;
import org.convoca.platform.internal.Coordination;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** What waits is found without looking at what does not, and without reading what waits elsewhere. */
@WithService
class ReviewIndexIT extends InReview {

    private static final Document BY_AGE = new Document("state.waitingSince", 1).append("_id", 1);

    @Autowired
    private MongoTemplate mongo;

    @Test
    void findsRequestsByTheirAge() {
        request("Asamblea del Puerto", BASQUE);
        request("Asamblea del Sur", "AR");
        var registrations = mongo.getCollection("registrations");
        var all = query();

        new QueryPlan(registrations)
                .assertServed(
                        all,
                        BY_AGE,
                        new Document(BY_AGE)
                                .append("state.group.territory", 1)
                                .append("state.group.region", 1)
                                .append("state.group.call", 1),
                        (int) registrations.countDocuments(all));
    }

    @Test
    void findsWhatIsDueAndWhatWasHandedToSomebody() {
        var id = action(aForm());
        decide(Coordinators.coordinator(BASQUE), ACTIONS, "publish", id);
        var actions = mongo.getCollection("actions");
        var end = Date.from(Instant.parse("2200-01-01T00:00:00Z"));
        var due = new Document(RequestCases.EFFECTIVE_AT, new Document("$lte", end));
        var index = new Document(RequestCases.EFFECTIVE_AT, 1);
        new QueryPlan(actions).assertServed(due, index, index, (int) actions.countDocuments(due));
    }

    private static Document query() {
        var scope = new Coordination(UUID.randomUUID(), Set.of("convener"), Set.of(), true, Set.of(), Set.of());
        return Query.query(new Search(scope, null, null, false, null).criteria(RequestCases.FIELDS))
                .getQueryObject();
    }
}
